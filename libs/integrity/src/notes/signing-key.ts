import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { NoteSignature, SignedNote } from './signed-note.js';
import {
  cosignatureBytes,
  cosignedMessage,
  verifierKey,
  type KeyKind,
  type VerifierKey,
} from './verifier-key.js';

/** PKCS #8 of an Ed25519 key up to its 32 bytes (RFC 8410, 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A private key that signs notes (khóa ký). It shows its public half and nothing else. */
export class SigningKey {
  readonly publicKey: Buffer;
  private readonly key: KeyObject;

  /** @param seed 32 bytes (RFC 8032, 5.1.5) */
  constructor(seed: Buffer) {
    this.key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    const { x = '' } = createPublicKey(this.key).export({ format: 'jwk' });
    this.publicKey = Buffer.from(x, 'base64url');
  }

  /** By which its signatures under that name are checked. */
  verifier(name: string, kind: KeyKind = 'log'): VerifierKey {
    return verifierKey(name, kind, this.publicKey);
  }

  /** The text as a note of one signature. @param text ends with a line break */
  signed(name: string, text: string): SignedNote {
    const { keyHash } = this.verifier(name);
    return { text, signatures: [{ name, keyHash, signature: sign(null, Buffer.from(text), this.key) }] };
  }

  /** The line of a witness. @param time seconds since 1970, UTC */
  cosignature(name: string, text: string, time: number): NoteSignature {
    const { keyHash } = this.verifier(name, 'witness');
    const signature = cosignatureBytes(time, sign(null, cosignedMessage(text, time), this.key));
    return { name, keyHash, signature };
  }
}
