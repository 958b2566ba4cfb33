import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { settle } from './settle.js';

/** First release in which a reset of the write-ahead log cannot lose a commit. */
const OLDEST_SQLITE = [3, 51, 3] as const;
export const LOG_FORMAT = 1;
const FULL = 2;
const BUSY_MS = 5_000;

/** `part` of `parts` says which event of its append a row is: so the log alone shows that a command is whole. */
const SCHEMA = `
  CREATE TABLE log (id TEXT NOT NULL) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    part INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    data TEXT NOT NULL,
    meta TEXT NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  PRAGMA user_version = ${LOG_FORMAT};
`;

const logPath = (folder: string): string => join(folder, 'log.db');

/**
 * Opens the log for its only writer, and creates it on first use. A commit has reached the disk when it
 * returns (`synchronous=FULL`); checkpoints are left to the writer, because SQLite's own hide a failed fsync.
 *
 * @throws Error when SQLite is too old, a setting does not hold, or a newer release wrote the file
 */
export const openForWriting = (folder: string): Database => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new Sqlite(logPath(folder), { timeout: BUSY_MS });
  requireSqlite(db);
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  demand(db, 'journal_mode', 'wal', 'WAL');
  demand(db, 'synchronous', FULL, 'FULL');
  demand(db, 'wal_autocheckpoint', 0, '0');
  requireFormat(db, () =>
    db.transaction(() => {
      db.exec(SCHEMA);
      db.prepare('INSERT INTO log (id) VALUES (?)').run(randomUUID());
    })(),
  );
  settle(folder);
  return db;
};

/** @throws Error when there is no log in the folder, or a newer release wrote it */
export const openForReading = (folder: string): Database => {
  const db = new Sqlite(logPath(folder), { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  requireFormat(db, () => {
    throw new Error(`${logPath(folder)} is not a log`);
  });
  return db;
};

const requireSqlite = (db: Database): void => {
  const text = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  const version = text.split('.').map(Number);
  const difference = OLDEST_SQLITE.map((wanted, i) => (version[i] ?? 0) - wanted).find((by) => by !== 0);
  if ((difference ?? 0) < 0)
    throw new Error(`SQLite ${OLDEST_SQLITE.join('.')} or newer is needed, found ${text}`);
};

/** Sets a pragma and reads it back: SQLite answers a setting it cannot keep with silence. */
const demand = (db: Database, pragma: string, kept: string | number, asked: string): void => {
  db.pragma(`${pragma} = ${asked}`);
  const found: unknown = db.pragma(pragma, { simple: true });
  if (found !== kept) throw new Error(`the log needs ${pragma}=${asked}; this system keeps ${String(found)}`);
};

const requireFormat = (db: Database, create: () => void): void => {
  const format = db.pragma('user_version', { simple: true }) as number;
  if (format === 0) create();
  else if (format > LOG_FORMAT)
    throw new Error(`the log has format ${format}; this program knows up to ${LOG_FORMAT}`);
};
