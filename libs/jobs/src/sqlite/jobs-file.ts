import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { LEDGER } from './sqlite-ledger.js';

export const JOBS_FORMAT = 1;
const BUSY_MS = 5_000;

/**
 * `at` (epoch milliseconds): waiting, not before; running, until when its worker has it for itself; dead, since when;
 * done, until when its id stays taken. `turn` keeps the order in which jobs were added.
 */
const SCHEMA = `
  CREATE TABLE jobs (
    turn     INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL,
    id       TEXT NOT NULL,
    data     TEXT NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'dead', 'done')),
    at       INTEGER NOT NULL,
    attempt  INTEGER NOT NULL DEFAULT 0,
    remember INTEGER NOT NULL,
    owner    TEXT,
    code     TEXT,
    UNIQUE (kind, id)
  ) STRICT;
  CREATE INDEX jobs_to_do ON jobs (at, turn) WHERE state IN ('waiting', 'running');
  CREATE INDEX jobs_ended ON jobs (state, at) WHERE state IN ('dead', 'done');
  PRAGMA user_version = ${JOBS_FORMAT};`;

/** SQLite's name for what went wrong; undefined for errors that are not SQLite's. */
export const sqliteCode = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') ? code : undefined;
};

/**
 * One connection to `jobs.db` of the data folder, made when it does not exist.
 *
 * @param synchronous `FULL`: a commit is on the disk when it returns. `NORMAL`: a power cut may take the last ones back.
 * @throws RangeError when a newer release wrote the file
 */
export const openJobsFile = (folder: string, synchronous: 'FULL' | 'NORMAL'): Database.Database => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'jobs.db');
  closeSync(openSync(file, 'a', 0o600));
  const db = new Database(file, { timeout: BUSY_MS });
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${synchronous}`);
  db.pragma('trusted_schema = OFF');
  db.transaction(() => {
    const format = db.pragma('user_version', { simple: true }) as number;
    if (format > JOBS_FORMAT) throw new RangeError(`${file} was written by a newer release (v${format})`);
    if (format === 0) db.exec(SCHEMA);
    db.exec(LEDGER);
  }).immediate();
  return db;
};
