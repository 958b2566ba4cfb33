import { createHash } from 'node:crypto';

/** SHA-256 of a text as it is published, hex: composed and without spaces at its ends. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC').trim()).digest('hex');
