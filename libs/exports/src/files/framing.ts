import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Plain bytes of a frame: what is in memory at once, on the way in and on the way out. */
const FRAME = 64 * 1024;
const TAG = 16;
const LENGTH = 4;

const nonceOf = (n: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(n, 6, 6);
  return nonce;
};

const about = (name: string, n: number, last: boolean): Buffer =>
  Buffer.from(JSON.stringify([name, n, last]));

const sealed = (key: Buffer, name: string, n: number, last: boolean, plain: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(n)).setAAD(about(name, n, last));
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
};

/**
 * AES-256-GCM in frames of 64 KiB. Each is bound to the name, to its place and to whether it is the last one: a file
 * that was cut, put together or given another name does not open.
 *
 * @param key used for this one file only: nonces are counted
 */
export async function* sealFrames(
  key: Buffer,
  name: string,
  pieces: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  let n = 0;
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < FRAME) continue;
    yield sealed(key, name, n, false, Buffer.concat(held));
    [n, held, length] = [n + 1, [], 0];
  }
  yield sealed(key, name, n, true, Buffer.concat(held));
}

/** @throws Error when a byte, the order, the end or the name is not what was sealed */
export async function* openFrames(key: Buffer, name: string, bytes: ByteReader): AsyncGenerator<Buffer> {
  for (let n = 0, last = false; !last; n += 1) {
    const length = (await bytes.take(LENGTH)).readUInt32BE();
    const body = await bytes.take(length);
    last = await bytes.ended();
    const end = length - TAG;
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(n), { authTagLength: TAG })
      .setAAD(about(name, n, last))
      .setAuthTag(body.subarray(end));
    yield Buffer.concat([decipher.update(body.subarray(0, end)), decipher.final()]);
  }
}

/** Takes so many bytes at a time from pieces of any length. */
export class ByteReader {
  private readonly pieces: AsyncIterator<Buffer>;
  private held = Buffer.alloc(0);

  constructor(pieces: AsyncIterable<Buffer>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  /** @throws RangeError when there are fewer */
  async take(count: number): Promise<Buffer> {
    while (this.held.length < count)
      if (!(await this.more())) throw new RangeError('the file ends too early');
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    return taken;
  }

  async ended(): Promise<boolean> {
    return this.held.length === 0 && !(await this.more());
  }

  private async more(): Promise<boolean> {
    const next = await this.pieces.next();
    if (next.done === true) return false;
    this.held = Buffer.concat([this.held, next.value]);
    return true;
  }
}
