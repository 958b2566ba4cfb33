import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { LogDigest } from '#event-store';
import { EXIT, Stop } from '../exit.js';

/** Named so that nobody takes a backup for a data folder. */
export const MANIFEST = 'backup.json';

const FORMAT = 1;

export type Manifest = Readonly<{
  format: number;
  /** When the copy began: UTC, ISO 8601. Whatever was acknowledged before is in it. */
  begunAt: string;
  log: LogDigest;
  /** Each file with its SHA-256 in hex; names are relative to the folder. */
  files: Readonly<Record<string, string>>;
}>;

export const newManifest = (begunAt: string, log: LogDigest, files: Manifest['files']): Manifest => ({
  format: FORMAT,
  begunAt,
  log,
  files,
});

export const hashOfFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

/** @throws Stop when the folder is not a backup, or one of a newer release */
export const readManifest = (folder: string): Manifest => {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) throw new Stop(EXIT.usage, `${folder} is not a backup: it has no ${MANIFEST}`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  if (manifest.format > FORMAT) throw new Stop(EXIT.usage, `${folder} was made by a newer release`);
  return manifest;
};

/** @returns one sentence for each file that is missing or not what was written */
export const differences = async (folder: string, { files }: Manifest): Promise<readonly string[]> => {
  const problems: string[] = [];
  for (const [name, hash] of Object.entries(files)) {
    const file = join(folder, name);
    if (!existsSync(file)) problems.push(`${name} is missing`);
    else if ((await hashOfFile(file)) !== hash) problems.push(`${name} is not what was written`);
  }
  return problems;
};
