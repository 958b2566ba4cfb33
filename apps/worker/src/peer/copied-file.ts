import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ViewCopy } from '#views';

/** What goes ahead of the bytes of a file. */
export type CopiedFile = ViewCopy &
  Readonly<{
    /** SHA-256 of the file, in hex. */
    sha256: string;
    /** Its length. */
    bytes: number;
  }>;

export const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** The header that tells of the file, in front of its bytes; part of what seals them. */
export const ABOUT = 'x-view-copy';
export const SALT = 'x-view-salt';

export const aboutText = (file: CopiedFile): string =>
  Buffer.from(JSON.stringify(file)).toString('base64url');

/** @throws SyntaxError when it is not what another node sends */
export const aboutOf = (text: string): CopiedFile =>
  JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as CopiedFile;
