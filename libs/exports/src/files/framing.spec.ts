import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { all, from } from './contract.js';
import { ByteReader, openFrames, sealFrames } from './framing.js';

const key = randomBytes(32);
const seal = async (plain: Buffer, name = 'a', size = 20_000): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for (let at = 0; at < plain.length; at += size) pieces.push(plain.subarray(at, at + size));
  return all(sealFrames(key, name, from(pieces)));
};
const open = (bytes: Buffer, name = 'a', pieces = [bytes]): Promise<Buffer> =>
  all(openFrames(key, name, new ByteReader(from(pieces))));

describe('a file as it lies', () => {
  it('opens to what was sealed, in whatever pieces it comes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 1, max: 70_000 }),
        async (length, cut) => {
          const plain = randomBytes(length);
          const bytes = await seal(plain, 'a', cut);
          const at = Math.floor(bytes.length / 2);
          const opened = await open(bytes, 'a', [bytes.subarray(0, at), bytes.subarray(at)]);
          expect(opened.equals(plain)).toBe(true);
        },
      ),
      { numRuns: 30 },
    ));

  it('does not open with a byte changed, whichever', async () => {
    const bytes = await seal(randomBytes(300));
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      await expect(open(changed)).rejects.toThrow();
    }
  });

  it('does not open when its end was cut off, also between two frames', async () => {
    const bytes = await seal(randomBytes(150_000));
    const frame = bytes.readUInt32BE() + 4;
    await expect(open(bytes.subarray(0, frame))).rejects.toThrow();
    await expect(open(bytes.subarray(0, bytes.length - 1))).rejects.toThrow();
    await expect(open(Buffer.concat([bytes.subarray(frame), bytes.subarray(0, frame)]))).rejects.toThrow();
  });

  it('does not open under another name', async () => {
    await expect(open(await seal(Buffer.from('x'), 'a'), 'b')).rejects.toThrow();
  });
});
