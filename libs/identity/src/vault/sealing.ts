import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export type Box = Readonly<{ nonce: Buffer; cipher: Buffer }>;

const NONCE = 12;
const TAG = 16;

/** What the ciphertext belongs to: moved to another subject, field set, key or schema it does not open. */
export type Context = readonly (string | number)[];

const aad = (context: Context): Buffer => Buffer.from(JSON.stringify(context));

/** AES-256-GCM under a random 96-bit nonce; the 128-bit tag stands behind the ciphertext. */
export const seal = (key: Buffer, context: Context, plain: Buffer): Box => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad(context));
  return { nonce, cipher: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
};

/** @throws Error when the ciphertext, its context or the key is not the one it was sealed with */
export const unseal = (key: Buffer, context: Context, { nonce, cipher }: Box): Buffer => {
  const end = cipher.length - TAG;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
    .setAAD(aad(context))
    .setAuthTag(cipher.subarray(end));
  return Buffer.concat([decipher.update(cipher.subarray(0, end)), decipher.final()]);
};

/** JSON, sealed. */
export const sealJson = (key: Buffer, context: Context, value: object): Box =>
  seal(key, context, Buffer.from(JSON.stringify(value)));

export const unsealJson = (key: Buffer, context: Context, box: Box): unknown =>
  JSON.parse(unseal(key, context, box).toString('utf8'));
