import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { auditLog, copyLogFile, copySqliteFile, settle, type CopyOptions } from '#event-store';
import { EXIT, Stop } from '../exit.js';
import { hashOfFile, MANIFEST, newManifest, type Manifest } from './manifest.js';

/**
 * Files beside the log, copied after it: whoever the log names is in the vault before, so a copy made in this order
 * never names somebody whom the copied vault does not know. Views and jobs are not copied: the log makes them again.
 */
const BESIDE_THE_LOG = ['vault.db', 'access.db', 'reactions.db'];
const AS_THEY_ARE = ['templates', 'practice.json'];

type BackupOptions = CopyOptions & Readonly<{ data: string; to: string; now: string }>;

/**
 * A copy of a data folder that may be in use, proved whole before it gets its name.
 *
 * @throws Stop when `to` exists, or the copy is not whole
 */
export const makeBackup = async ({ data, to, now, ...options }: BackupOptions): Promise<Manifest> => {
  if (existsSync(to)) throw new Stop(EXIT.usage, `${to} exists already; a backup is never written over`);
  const making = `${to}.unfinished`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const log = await copyLogFile(data, making, options);
  chmodSync(join(making, 'log.db'), 0o600);
  const { problems } = auditLog(making);
  if (problems.length > 0) throw new Stop(EXIT.findings, `the log is damaged: ${problems.join('; ')}`);
  for (const name of BESIDE_THE_LOG) {
    if (existsSync(join(data, name))) copySqliteFile(join(data, name), join(making, name));
  }
  for (const name of AS_THEY_ARE) {
    if (existsSync(join(data, name))) cpSync(join(data, name), join(making, name), { recursive: true });
  }
  dropEmptySideFiles(making);
  const manifest = newManifest(now, log, await hashesOf(making));
  writeFileSync(join(making, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
  for (const file of filesOf(making)) settle(file);
  renameSync(making, to);
  settle(dirname(to));
  return manifest;
};

/** What SQLite leaves beside a file that nobody has open any more. */
const dropEmptySideFiles = (folder: string): void => {
  for (const name of readdirSync(folder)) if (/-(wal|shm)$/.test(name)) rmSync(join(folder, name));
};

export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const hashesOf = async (folder: string): Promise<Manifest['files']> => {
  const hashes: Record<string, string> = {};
  for (const file of filesOf(folder)) {
    hashes[relative(folder, file).split(sep).join('/')] = await hashOfFile(file);
  }
  return hashes;
};
