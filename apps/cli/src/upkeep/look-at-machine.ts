import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isOpenToOthers, newKeyFile, oldKeyFilesBeside } from '#identity';
import { ill, watch, well, type Finding } from './finding.js';

const OLDEST_NODE = [20, 19] as const;
const MIB = 1024 * 1024;
const LITTLE = 200 * MIB;

export const lookAtNode = (version: string): readonly Finding[] => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldest, least] = OLDEST_NODE;
  const enough = major > oldest || (major === oldest && minor >= least);
  return [
    enough
      ? well('node', version)
      : ill(
          'node',
          version,
          `Install Node.js ${oldest}.${least} or newer: this one may lose what it writes.`,
        ),
  ];
};

/** Whether the folder is ours alone, and can be written to. */
export const lookAtFolder = (data: string): readonly Finding[] => [
  ...(process.platform === 'win32' ? [] : [closed(data)]),
  writable(data),
];

const closed = (data: string): Finding => {
  const mode = statSync(data).mode & 0o777;
  return isOpenToOthers(data)
    ? watch('folder', `other users of this machine may enter (${mode.toString(8)})`, `Run: chmod 700 ${data}`)
    : well('folder', `only its owner may enter (${mode.toString(8)})`);
};

const writable = (data: string): Finding => {
  try {
    for (const path of [data, join(data, 'log.db')]) accessSync(path, constants.W_OK);
    return well('rights', 'the folder and the log can be written to');
  } catch {
    return ill(
      'rights',
      'this user cannot write to the folder or to log.db',
      `Give both to the user that runs the server, and see that the disk is not mounted read-only.`,
    );
  }
};

/** A rebuild of the views writes them anew beside the old ones; the log grows, and its write-ahead log with it. */
export const lookAtDisk = (data: string): readonly Finding[] => {
  const { bavail, bsize } = statfsSync(data);
  const free = bavail * bsize;
  const log = statSync(join(data, 'log.db')).size;
  const says = `${mib(free)} MiB free, the log has ${mib(log)} MiB`;
  if (free < LITTLE) {
    return [ill('disk', says, 'Make room: at zero no entry can be saved. What was saved stays safe.')];
  }
  if (free < LITTLE + 3 * log) {
    return [watch('disk', says, 'Make room for a rebuild of the views and a backup: three times the log.')];
  }
  return [well('disk', says)];
};

const mib = (bytes: number): string => String(Math.floor(bytes / MIB));

/** The key of the vault: beside the folder and never in it. */
export const lookAtKey = (data: string, kek: string): readonly Finding[] => {
  if (!existsSync(join(data, 'vault.db'))) return [well('key', 'there is no vault yet')];
  return lookAtKeyFile(kek);
};

/** The key file itself, which several nodes have a copy of each. */
export const lookAtKeyFile = (kek: string): readonly Finding[] => [theKeyFile(kek), ...lookBeside(kek)];

const theKeyFile = (kek: string): Finding => {
  if (!existsSync(kek)) {
    return ill(
      'key',
      `${kek} is missing`,
      'Put it back from where you keep it, or name it by NGHEDAN_KEK: without it no name can be read, ever.',
    );
  }
  if (isOpenToOthers(kek)) return ill('key', `other users may read ${kek}`, `Run: chmod 600 ${kek}`);
  return well('key', `${kek} is there, for its owner alone`);
};

/** What a change of the key has left to a person: to finish it, and only then to destroy anything. */
const lookBeside = (kek: string): readonly Finding[] => {
  const [next, old] = [newKeyFile(kek), oldKeyFilesBeside(kek)];
  if (existsSync(next)) {
    const says = `${next}: a change of the key file was not finished; the office works as before`;
    const todo = 'Stop the office and run nghedan new-key again: it goes on where it stopped.';
    return [watch('new-key', says, todo)];
  }
  if (old.length === 0) return [];
  const says = `${old.join(', ')}: who was erased before can be read with it from old disks and backups`;
  const todo =
    'Once the new key is kept elsewhere and a new backup made: destroy it, its copies and the old backups.';
  return [watch('old-key', says, todo)];
};
