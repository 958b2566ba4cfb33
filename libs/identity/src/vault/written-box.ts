import type { Box } from './sealing.js';

/** A box as JSON carries it. */
export type WrittenBox = Readonly<{ nonce: string; cipher: string }>;

export const written = ({ nonce, cipher }: Box): WrittenBox => ({
  nonce: nonce.toString('base64url'),
  cipher: cipher.toString('base64url'),
});

export const readBox = ({ nonce, cipher }: WrittenBox): Box => ({
  nonce: Buffer.from(nonce, 'base64url'),
  cipher: Buffer.from(cipher, 'base64url'),
});
