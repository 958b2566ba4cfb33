import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ByteReader } from './byte-reader.js';
import { openFrames, sealFrames } from './sealed-frames.js';

async function* from(pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  yield* pieces;
}

const all = async (pieces: AsyncIterable<Buffer>): Promise<Buffer> => {
  const read: Buffer[] = [];
  for await (const piece of pieces) read.push(piece);
  return Buffer.concat(read);
};

const cut = (bytes: Buffer, size: number): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size));

const KEY = Buffer.alloc(32, 7);
const seal = (plain: Buffer, about = 'a', size = 20_000): Promise<Buffer> =>
  all(sealFrames(KEY, about, from(cut(plain, size))));
const open = (bytes: Buffer, about = 'a', pieces: readonly Buffer[] = [bytes], key = KEY): Promise<Buffer> =>
  all(openFrames(key, about, new ByteReader(from(pieces))));

const framesOf = (bytes: Buffer): readonly Buffer[] => {
  const frames: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 4 + bytes.readUInt32BE(at))
    frames.push(bytes.subarray(at, at + 4 + bytes.readUInt32BE(at)));
  return frames;
};

/** Some hundred thousand bytes in several frames, whatever length they have. */
const sizes = fc.integer({ min: 140_000, max: 400_000 });

describe('a stream that is sealed in frames', () => {
  it('opens to what was sealed, in whatever pieces it went in and comes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 1_000, max: 70_000 }),
        fc.integer({ min: 1_000, max: 70_000 }),
        async (length, into, outOf) => {
          const plain = randomBytes(length);
          const bytes = await seal(plain, 'a', into);
          expect((await open(bytes, 'a', cut(bytes, outOf))).equals(plain)).toBe(true);
        },
      ),
      { numRuns: 30 },
    ));

  it('does not open with one bit changed, wherever', () =>
    fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.integer({ min: 0, max: 7 }), async (length, where, bit) => {
        const bytes = await seal(randomBytes(length));
        const at = where % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        await expect(open(bytes)).rejects.toThrow();
      }),
      { numRuns: 60 },
    ));

  it('does not open when something was cut off its end, nor with something behind it', () =>
    fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (length, where) => {
        const bytes = await seal(randomBytes(length));
        const end = where % bytes.length;
        await expect(open(bytes.subarray(0, end))).rejects.toThrow();
        await expect(open(Buffer.concat([bytes, bytes.subarray(0, end + 1)]))).rejects.toThrow();
      }),
      { numRuns: 40 },
    ));

  it('does not open when a frame was left out, doubled, moved, or taken from another stream', () =>
    fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (length, one, other) => {
        const [mine, theirs] = [await seal(randomBytes(length)), await seal(randomBytes(length), 'b')];
        const frames = framesOf(mine);
        const at = one % frames.length;
        const to = (at + 1 + (other % (frames.length - 1))) % frames.length;
        const [here, there] = [frames[at], frames[to]] as [Buffer, Buffer];
        const foreign = framesOf(theirs)[at] as Buffer;
        for (const changed of [
          frames.toSpliced(at, 1),
          frames.toSpliced(at, 0, here),
          frames.with(at, there).with(to, here),
          frames.with(at, foreign),
        ])
          await expect(open(Buffer.concat(changed))).rejects.toThrow();
      }),
      { numRuns: 40 },
    ));

  it('does not open as something else, nor under another key', async () => {
    const bytes = await seal(Buffer.from('x'), 'a');
    await expect(open(bytes, 'b')).rejects.toThrow();
    await expect(open(bytes, 'a', [bytes], Buffer.alloc(32, 8))).rejects.toThrow();
  });

  it('gives out nothing of a frame that was changed, and waits for none that is said to be endless', async () => {
    const bytes = await seal(randomBytes(300_000));
    const changed = Buffer.from(bytes);
    const second = 4 + bytes.readUInt32BE();
    changed.writeUInt8(changed.readUInt8(second + 10) ^ 1, second + 10);
    const out: Buffer[] = [];
    const reading = async (given: Buffer): Promise<void> => {
      for await (const piece of openFrames(KEY, 'a', new ByteReader(from([given])))) out.push(piece);
    };
    await expect(reading(changed)).rejects.toThrow();
    expect(out).toHaveLength(1);
    const endless = Buffer.concat([Buffer.from('ffffffff', 'hex'), bytes]);
    await expect(reading(endless)).rejects.toThrow('a frame of 4294967295 bytes');
  });

  it('is, byte for byte, as the files of exports lie since the first one', async () => {
    const small = 'aa549621395b27f8027b76d61d1c964701a77fd2c167c3b0dd847';
    expect((await seal(Buffer.from('đơn thư'), 'exp')).toString('hex')).toBe(`0000001${small}`);
    const large = Buffer.concat([Buffer.alloc(65_536, 1), Buffer.from('đơn')]);
    expect(
      createHash('sha256')
        .update(await seal(large, 'a', 65_536))
        .digest('hex'),
    ).toBe('c3174c18af152134ff97f06b30763c527cf6e2d83d3e9246b629180de1793dac');
  });
});
