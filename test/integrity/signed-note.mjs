// Keys, signed notes and lines of witnesses as C2SP writes them, with the keys of node:crypto.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** Kinds of keys: what signs notes, and what witnesses them. */
const SIGNS = 1;
const WITNESSES = 4;

const newKey = (name, kind) => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.concat([
    Buffer.of(kind),
    publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
  ]);
  const hash = createHash('sha256').update(`${name}\n`).update(raw).digest().subarray(0, 4);
  return { name, hash, privateKey, vkey: `${name}+${hash.toString('hex')}+${raw.toString('base64')}` };
};
export const signingKey = (origin) => newKey(origin, SIGNS);
export const witnessKey = (name) => newKey(name, WITNESSES);

const line = ({ name, hash }, ...rest) => `— ${name} ${Buffer.concat([hash, ...rest]).toString('base64')}\n`;

/** The note of a text that ends with a line break. */
export const signedNote = (text, key) =>
  `${text}\n${line(key, sign(null, Buffer.from(text), key.privateKey))}`;

export const checkpoint = ({ origin, size, root, key }) =>
  signedNote(`${origin}\n${size}\n${root.toString('base64')}\n`, key);

/** The note with the line of a witness behind its own. */
export const witnessed = (note, key, seconds) => {
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), key.privateKey);
  return note + line(key, time, signature);
};
