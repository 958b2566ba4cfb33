import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { auditLog, digestLog, settle } from '#event-store';
import { requireKnown } from '../data-folder.js';
import { EXIT, Stop } from '../exit.js';
import { differences, readManifest, type Manifest } from './manifest.js';

/**
 * Puts a backup into an empty folder. Views and jobs are made again at the next start.
 *
 * @throws Stop when the folder holds anything, the backup is not what was written, or a newer release made it
 */
export const restoreBackup = async (from: string, data: string): Promise<Manifest> => {
  const manifest = readManifest(from);
  requireKnown(from);
  if (existsSync(data) && readdirSync(data).length > 0) {
    throw new Stop(EXIT.usage, `${data} is not empty: restoring writes over nothing; name another folder`);
  }
  requireNone(await differences(from, manifest));
  mkdirSync(data, { recursive: true, mode: 0o700 });
  for (const name of Object.keys(manifest.files)) {
    mkdirSync(dirname(join(data, name)), { recursive: true, mode: 0o700 });
    copyFileSync(join(from, name), join(data, name));
    settle(join(data, name));
  }
  settle(data);
  requireNone(await differences(data, manifest));
  requireNone(auditLog(data).problems);
  const { root, events } = digestLog(data);
  if (root !== manifest.log.root) requireNone([`the log holds ${events} other events than the backup says`]);
  return manifest;
};

const requireNone = (problems: readonly string[]): void => {
  if (problems.length > 0) throw new Stop(EXIT.findings, `the backup is damaged: ${problems.join('; ')}`);
};
