/** One signature line: who is said to have signed, which key (four bytes, in hex), and what follows them. */
export type NoteSignature = Readonly<{ name: string; keyHash: string; signature: Buffer }>;

/** A text with signatures below it (C2SP signed-note): the text ends with a line break, which is signed, too. */
export type SignedNote = Readonly<{ text: string; signatures: readonly NoteSignature[] }>;

/** Not a signed note, not a checkpoint, not a key: the message says why. */
export class NoteRefused extends Error {
  override readonly name = 'NoteRefused';
}

const SIGNATURE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;
const KEY_HASH_BYTES = 4;
/** Nobody signs more: a note is small. */
const MOST_SIGNATURES = 100;

/** Bytes of base64 with its padding and nothing beside it; undefined otherwise. */
export const fromBase64 = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};

/** @throws NoteRefused when it is none; nothing is said of whether its signatures are right */
export const readNote = (note: string): SignedNote => {
  const end = note.lastIndexOf('\n\n');
  if (end <= 0 || !note.endsWith('\n'))
    throw new NoteRefused('not a signed note: no signatures below an empty line');
  const text = note.slice(0, end + 1);
  // eslint-disable-next-line no-control-regex -- control characters are what a note must not hold
  if (/[\0-\x09\x0b-\x1f]/.test(text))
    throw new NoteRefused('not a signed note: it holds control characters');
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) throw new NoteRefused('not a signed note: too many signatures');
  return { text, signatures: lines.map(readSignature) };
};

const readSignature = (line: string): NoteSignature => {
  const [, name, base64] = SIGNATURE.exec(line) ?? [];
  const bytes = base64 === undefined ? undefined : fromBase64(base64);
  if (name === undefined || bytes === undefined || bytes.length <= KEY_HASH_BYTES)
    throw new NoteRefused('not a signed note: a signature line is damaged');
  return {
    name,
    keyHash: bytes.toString('hex', 0, KEY_HASH_BYTES),
    signature: bytes.subarray(KEY_HASH_BYTES),
  };
};

/** @param text ends with a line break */
export const writeNote = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map(signatureLine).join('')}`;

const signatureLine = ({ name, keyHash, signature }: NoteSignature): string =>
  `— ${name} ${Buffer.concat([Buffer.from(keyHash, 'hex'), signature]).toString('base64')}\n`;

/** The note with a line more below it. @throws NoteRefused when it is none */
export const addSignature = (note: string, signature: NoteSignature): string => {
  const { text, signatures } = readNote(note);
  return writeNote({ text, signatures: [...signatures, signature] });
};

/** What cannot be read is nothing. */
export const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof NoteRefused) return undefined;
    throw error;
  }
};
