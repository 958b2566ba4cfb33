import { createHash } from 'node:crypto';

/**
 * The id of the account with this username: UUID version 8 over SHA-256 of the lower-cased name. Made from the
 * name, so that the stream itself keeps two people from sharing one, without a second table of names.
 */
export const userIdOf = (username: string): string => {
  const bytes = createHash('sha256').update(`user:${username.trim().toLowerCase()}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
