import { createHash, randomBytes } from 'node:crypto';

/** What a link carries: 192 bits that nobody guesses, in letters that a URL takes. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is kept of it; blanks that a mail has put around it do not count. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token.trim()).digest();
