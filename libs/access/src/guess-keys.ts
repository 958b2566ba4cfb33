import { createHash } from 'node:crypto';
import type { LIMITS } from './domain/throttle.js';

/** Hashed: what is kept holds neither names that were mistyped nor addresses. */
const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

export type Keys = Readonly<Record<keyof typeof LIMITS, string>>;

/** Under what a guess is counted. */
export const keysOf = (username: string, address: string): Keys => ({
  pair: keyOf('pair', username, address),
  account: keyOf('account', username),
  address: keyOf('address', address),
});
