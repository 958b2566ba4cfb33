import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkpointText, originOf, readCheckpoint } from './checkpoint.js';
import { addSignature, NoteRefused, readNote, writeNote } from './signed-note.js';
import { SigningKey } from './signing-key.js';
import { isSignedBy, readVkey, writeVkey } from './verifier-key.js';

const seed = (n: number): Buffer => Buffer.alloc(32, n);
const origin = originOf('5f2b8c1e-55c6-5d0f-9f64-1b2f9f0f7a10');
const text = checkpointText({ origin, size: 18_240, root: Buffer.alloc(32, 7) });
const key = new SigningKey(seed(1));
const note = writeNote(key.signed(origin, text));

describe('a signing key', () => {
  it('is the one of RFC 8032, 7.1, test 1', () => {
    const known = new SigningKey(
      Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
    );
    expect(known.publicKey.toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    );
  });

  it('is told as one word, and known by it', () => {
    for (const kind of ['log', 'witness'] as const) {
      const verifier = key.verifier('thanh-tra', kind);
      expect(readVkey(writeVkey(verifier))).toEqual(verifier);
    }
  });

  it('is told as the published key of a public log is', () => {
    const published = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
    expect(writeVkey(readVkey(published))).toBe(published);
  });

  it('is refused when a letter of it was copied wrongly', () => {
    const vkey = writeVkey(key.verifier(origin));
    fc.assert(
      fc.property(fc.nat(vkey.length - 1), fc.constantFrom(...'aZ09+/='), (at, letter) => {
        const other = vkey.slice(0, at) + letter + vkey.slice(at + 1);
        if (other === vkey) return;
        expect(() => readVkey(other)).toThrow(NoteRefused);
      }),
    );
  });
});

describe('a signed checkpoint', () => {
  it('says whose log, how many events and what root, and is signed', () => {
    const read = readNote(note);
    expect(readCheckpoint(read.text)).toEqual({ origin, size: 18_240, root: Buffer.alloc(32, 7) });
    expect(isSignedBy(read, key.verifier(origin))).toBe(true);
    expect(writeNote(read)).toBe(note);
  });

  it('is not signed by another key, nor by the same under another name', () => {
    const read = readNote(note);
    expect(isSignedBy(read, new SigningKey(seed(2)).verifier(origin))).toBe(false);
    expect(isSignedBy(read, key.verifier('other'))).toBe(false);
  });

  it('is not right any more when one letter of it is another', () => {
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.constantFrom(...'aZ09\n '), (at, letter) => {
        const other = note.slice(0, at) + letter + note.slice(at + 1);
        if (other === note) return;
        let right: boolean;
        try {
          right = isSignedBy(readNote(other), key.verifier(origin));
        } catch (error) {
          expect(error).toBeInstanceOf(NoteRefused);
          right = false;
        }
        expect(right).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its signature when a witness adds a line, whose signature is of the moment', () => {
    const witness = new SigningKey(seed(3));
    const both = readNote(addSignature(note, witness.cosignature('huyen/thanh-tra', text, 1_790_000_000)));
    expect(isSignedBy(both, key.verifier(origin))).toBe(true);
    expect(isSignedBy(both, witness.verifier('huyen/thanh-tra', 'witness'))).toBe(true);
    expect(isSignedBy(both, witness.verifier('huyen/thanh-tra', 'log'))).toBe(false);
    const [own, line] = both.signatures;
    if (!own || !line) throw new TypeError('two lines were written');
    const later = Buffer.from(line.signature);
    later.writeBigUInt64BE(1_790_000_001n);
    const moved = { text, signatures: [own, { ...line, signature: later }] };
    expect(isSignedBy(moved, witness.verifier('huyen/thanh-tra', 'witness'))).toBe(false);
    const short = { text, signatures: [{ ...line, signature: line.signature.subarray(0, 8) }] };
    expect(isSignedBy(short, witness.verifier('huyen/thanh-tra', 'witness'))).toBe(false);
  });

  it.each([
    '',
    'text\n',
    'text\n\n',
    `${note}x`,
    note.slice(0, -1),
    `\n\n${note.split('\n\n')[1] ?? ''}`,
    'a\u0000\n\n— n AAAAAAA=\n',
  ])('is not %j', (broken) => expect(() => readNote(broken)).toThrow(NoteRefused));

  it.each([
    '',
    'o\n',
    'o\n1\n',
    'o\n01\nx\n',
    `o\n-1\n${'A'.repeat(43)}=\n`,
    'o\n1\nAAAA\n',
    `\n1\n${'A'.repeat(43)}=\n`,
  ])('does not have the text %j', (broken) => expect(() => readCheckpoint(broken)).toThrow(NoteRefused));
});
