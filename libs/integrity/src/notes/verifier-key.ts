import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto';
import { fromBase64, NoteRefused, type SignedNote } from './signed-note.js';

/** Whose key: the log's own (Ed25519), or that of a witness (tlog-cosignature v1). The numbers stand in the key. */
const KINDS = { log: 0x01, witness: 0x04 } as const;

export type KeyKind = keyof typeof KINDS;

/** A public key by which a signature is checked, with the name under which it signs. */
export type VerifierKey = Readonly<{
  name: string;
  /** Four bytes, in hex: tells keys of one name apart. */
  keyHash: string;
  kind: KeyKind;
  /** 32 bytes, Ed25519 (RFC 8032). */
  publicKey: Buffer;
}>;

const PUBLIC_KEY_BYTES = 32;
const NAME = /^[^\s+]+$/u;

/** @throws NoteRefused when the name could not stand in a note */
export const verifierKey = (name: string, kind: KeyKind, publicKey: Buffer): VerifierKey => {
  if (!NAME.test(name)) throw new NoteRefused('the name of a key holds no space and no plus');
  return { name, kind, publicKey, keyHash: keyHashOf(name, kind, publicKey) };
};

const keyHashOf = (name: string, kind: KeyKind, publicKey: Buffer): string =>
  hash(
    'sha256',
    Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(KINDS[kind]), publicKey]),
    'buffer',
  ).toString('hex', 0, 4);

/** The key as one word that can be told: `name+hash+base64(kind ‖ key)`. */
export const writeVkey = ({ name, keyHash, kind, publicKey }: VerifierKey): string =>
  `${name}+${keyHash}+${Buffer.concat([Buffer.of(KINDS[kind]), publicKey]).toString('base64')}`;

/** @throws NoteRefused when it is no such key */
export const readVkey = (vkey: string): VerifierKey => {
  const [, name = '', keyHash, base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(vkey) ?? [];
  const bytes = fromBase64(base64);
  const kind = (Object.keys(KINDS) as KeyKind[]).find((one) => KINDS[one] === bytes?.[0]);
  if (!bytes || kind === undefined || bytes.length !== 1 + PUBLIC_KEY_BYTES)
    throw new NoteRefused('not the public key of a signature');
  const key = verifierKey(name, kind, bytes.subarray(1));
  if (key.keyHash !== keyHash)
    throw new NoteRefused('the public key does not have its hash: it was copied wrongly');
  return key;
};

/** Whether the bytes are signed by that key (Ed25519, RFC 8032). */
export const isSignature = (publicKey: Buffer, message: Buffer, signature: Buffer): boolean =>
  verify(null, message, publicKeyObject(publicKey), signature);

const publicKeyObject = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }, format: 'jwk' });

const TIMESTAMP_BYTES = 8;

/** What a witness signs (C2SP tlog-cosignature v1). @param time seconds since 1970, UTC */
export const cosignedMessage = (text: string, time: number): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);

/** Signature of a witness's line: the time in eight bytes, then Ed25519 over both. */
export const cosignatureBytes = (time: number, signature: Buffer): Buffer => {
  const stamp = Buffer.alloc(TIMESTAMP_BYTES);
  stamp.writeBigUInt64BE(BigInt(time));
  return Buffer.concat([stamp, signature]);
};

/** Whether one of the lines is this key's and right; lines of other keys are left alone. */
export const isSignedBy = ({ text, signatures }: SignedNote, key: VerifierKey): boolean =>
  signatures.some(
    ({ name, keyHash, signature }) =>
      name === key.name && keyHash === key.keyHash && isRight(text, key, signature),
  );

const isRight = (text: string, { kind, publicKey }: VerifierKey, signature: Buffer): boolean => {
  if (kind === 'log') return isSignature(publicKey, Buffer.from(text), signature);
  if (signature.length <= TIMESTAMP_BYTES) return false;
  const time = Number(signature.readBigUInt64BE());
  return isSignature(publicKey, cosignedMessage(text, time), signature.subarray(TIMESTAMP_BYTES));
};
