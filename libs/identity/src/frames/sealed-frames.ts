import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { ByteReader } from './byte-reader.js';

/** Plain bytes after which a frame ends: what is in memory at once, on the way in and on the way out. */
const FRAME = 64 * 1024;
/** Bytes of one frame at most: a length that somebody else wrote keeps nobody busy. */
const MOST = 16 * 1024 * 1024;
const TAG = 16;
const LENGTH = 4;

const nonceOf = (n: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(n, 6, 6);
  return nonce;
};

const aad = (about: string, n: number, last: boolean): Buffer =>
  Buffer.from(JSON.stringify([about, n, last]));

const sealed = (key: Uint8Array, about: string, n: number, last: boolean, plain: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(n)).setAAD(aad(about, n, last));
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  if (body.length > MOST) throw new RangeError(`a frame of ${body.length} bytes`);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
};

/**
 * A stream of bytes that lies somewhere, or crosses a network, where others may read and change it: AES-256-GCM in frames
 * of about 64 KiB, a length of four bytes before each and the tag of 128 bits behind it. Each is bound to what the whole
 * is about, to its place and to whether it is the last one: what was cut, put together, put into another order or said to
 * be something else does not open. Nothing of a frame comes out before it was proved.
 *
 * @param key of 256 bits, used for this one stream only: nonces are counted
 * @param about what the stream is; needed to open it, and not in it
 */
export async function* sealFrames(
  key: Uint8Array,
  about: string,
  pieces: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  let n = 0;
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < FRAME) continue;
    yield sealed(key, about, n, false, Buffer.concat(held));
    [n, held, length] = [n + 1, [], 0];
  }
  yield sealed(key, about, n, true, Buffer.concat(held));
}

/** @throws Error when a byte, the order, the end, the key or `about` is not what was sealed */
export async function* openFrames(key: Uint8Array, about: string, bytes: ByteReader): AsyncGenerator<Buffer> {
  try {
    for (let n = 0, last = false; !last; n += 1) {
      const length = (await bytes.take(LENGTH)).readUInt32BE();
      if (length < TAG || length > MOST) throw new RangeError(`a frame of ${length} bytes`);
      const body = await bytes.take(length);
      last = await bytes.ended();
      const end = length - TAG;
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(n), { authTagLength: TAG })
        .setAAD(aad(about, n, last))
        .setAuthTag(body.subarray(end));
      yield Buffer.concat([decipher.update(body.subarray(0, end)), decipher.final()]);
    }
  } finally {
    await bytes.close();
  }
}
