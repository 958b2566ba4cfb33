import type Database from 'better-sqlite3';
import type { FailedTry, RoundRun } from '../jobs.js';
import { FAILURES_MS, MOST_FAILURES } from '../retry.js';

/**
 * What was done, for those who look after it: no job hangs on it. An older release does not know these tables and need
 * not, so that they are no new format of the file. Instants in epoch milliseconds.
 */
export const LEDGER = `
  CREATE TABLE IF NOT EXISTS failures (
    at      INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    id      TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    code    TEXT NOT NULL,
    last    INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS rounds (
    kind  TEXT PRIMARY KEY,
    every INTEGER NOT NULL,
    at    INTEGER NOT NULL,
    took  INTEGER NOT NULL,
    code  TEXT,
    due   INTEGER NOT NULL
  ) STRICT;`;

type Failure = Omit<FailedTry, 'at' | 'last'> & Readonly<{ at: number; last: number }>;
type Run = Readonly<{
  kind: string;
  every: number;
  at: number;
  took: number;
  code: string | null;
  due: number;
}>;

const instant = (at: number): string => new Date(at).toISOString();

export const writeFailure = (db: Database.Database, failure: Failure): void => {
  db.prepare(
    'INSERT INTO failures (at, kind, id, attempt, code, last) VALUES (:at, :kind, :id, :attempt, :code, :last)',
  ).run(failure);
  db.prepare('DELETE FROM failures WHERE at <= ? OR rowid <= (SELECT max(rowid) FROM failures) - ?').run(
    failure.at - FAILURES_MS,
    MOST_FAILURES,
  );
};

/** @param now epoch milliseconds */
export const readFailures = (db: Database.Database, now: number, most: number): readonly FailedTry[] =>
  db
    .prepare<[number, number], Failure>(
      'SELECT at, kind, id, attempt, code, last FROM failures WHERE at > ? ORDER BY at DESC, rowid DESC LIMIT ?',
    )
    .all(now - FAILURES_MS, most)
    .map(({ at, last, ...failure }) => ({ ...failure, at: instant(at), last: last === 1 }));

export const writeRound = (db: Database.Database, { kind, every, at, took, code, due }: RoundRun): void => {
  const run = { kind, every, at: Date.parse(at), took, code: code ?? null, due: Date.parse(due) };
  db.prepare(
    'INSERT OR REPLACE INTO rounds (kind, every, at, took, code, due) VALUES (:kind, :every, :at, :took, :code, :due)',
  ).run(run);
};

export const keepRounds = (db: Database.Database, kinds: readonly string[]): void => {
  db.prepare('DELETE FROM rounds WHERE kind NOT IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(kinds),
  );
};

export const readRounds = (db: Database.Database): readonly RoundRun[] =>
  db
    .prepare<[], Run>('SELECT kind, every, at, took, code, due FROM rounds ORDER BY kind')
    .all()
    .map(({ kind, every, at, took, code, due }) => ({
      kind,
      every,
      at: instant(at),
      took,
      ...(code !== null && { code }),
      due: instant(due),
    }));
