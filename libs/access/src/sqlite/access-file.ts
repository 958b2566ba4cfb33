import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';

export type AccessDb = Database.Database;

export const ACCESS_FORMAT = 3;

const LINKS = `
  CREATE TABLE password_links (
    user_id TEXT PRIMARY KEY,
    hash    BLOB NOT NULL UNIQUE,
    until   INTEGER NOT NULL
  ) STRICT;`;

const SCHEMA = `
  CREATE TABLE credentials (
    user_id  TEXT PRIMARY KEY,
    username TEXT NOT NULL UNIQUE,
    hash     TEXT NOT NULL,
    set_at   TEXT NOT NULL
  ) STRICT;
  CREATE TABLE sessions (
    session_id  TEXT PRIMARY KEY,
    secret_hash BLOB NOT NULL UNIQUE,
    user_id     TEXT NOT NULL,
    started_at  INTEGER NOT NULL,
    seen_at     INTEGER NOT NULL,
    confirmed_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX sessions_by_user ON sessions (user_id);
  CREATE TABLE setup_token (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    hash BLOB NOT NULL
  ) STRICT;
${LINKS}
  CREATE TABLE guesses (
    key TEXT NOT NULL,
    at  INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX guesses_by_key ON guesses (key, at);`;

/** From each version to the next. Whoever was signed in before version 2 gives the password again where it is asked. */
const STEPS: readonly string[] = [
  SCHEMA,
  'ALTER TABLE sessions ADD COLUMN confirmed_at INTEGER NOT NULL DEFAULT 0',
  LINKS,
];

/**
 * Opens `<data>/access.db`, readable by the owner of the process alone. Instants in it are epoch milliseconds.
 *
 * @throws RangeError when a newer release wrote the file
 */
export const openAccessFile = (file: string): AccessDb => {
  if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('trusted_schema = OFF');
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > ACCESS_FORMAT) {
    db.close();
    throw new RangeError(`${file} was written by a newer release (v${version})`);
  }
  if (version < ACCESS_FORMAT) {
    db.transaction(() => {
      for (const step of version === 0 ? [SCHEMA] : STEPS.slice(version)) db.exec(step);
      db.pragma(`user_version = ${ACCESS_FORMAT}`);
    })();
  }
  return db;
};
