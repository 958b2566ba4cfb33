import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const TAG = 16;
/** One key for one file: its nonce need not be random. */
const NONCE = Buffer.alloc(12);

type Sealing = Readonly<{
  /** The key between the nodes of the office. */
  key: Uint8Array;
  /** Random, 16 bytes: makes the key of this one file. */
  salt: Uint8Array;
  /** What is said of the file, and to whom it is the answer: changed, the file does not open. */
  about: string;
}>;

const fileKey = ({ key, salt }: Sealing): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'nghedan view copy 1', 32));

/** AES-256-GCM, the tag behind the last byte: whoever has not the key file reads nothing and changes nothing. */
export async function* sealed(plain: AsyncIterable<Buffer>, sealing: Sealing): AsyncGenerator<Buffer> {
  const cipher = createCipheriv('aes-256-gcm', fileKey(sealing), NONCE).setAAD(Buffer.from(sealing.about));
  for await (const chunk of plain) yield cipher.update(chunk);
  cipher.final();
  yield cipher.getAuthTag();
}

/**
 * The other way. What comes out counts only once all of it has come.
 *
 * @throws Error at the end, when anything was changed or is missing
 */
export async function* unsealed(bytes: AsyncIterable<Uint8Array>, sealing: Sealing): AsyncGenerator<Buffer> {
  const opening = createDecipheriv('aes-256-gcm', fileKey(sealing), NONCE, { authTagLength: TAG });
  opening.setAAD(Buffer.from(sealing.about));
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const all = Buffer.concat([held, chunk]);
    const end = Math.max(0, all.length - TAG);
    yield opening.update(all.subarray(0, end));
    held = all.subarray(end);
  }
  if (held.length < TAG) throw new Error('the answer broke off');
  opening.setAuthTag(held);
  opening.final();
}
