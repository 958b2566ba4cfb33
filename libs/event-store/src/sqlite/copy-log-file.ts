import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite, { type Database } from 'better-sqlite3';
import { MerkleRoot, type LogRoot } from '../merkle.js';
import { openForReading, openForWriting } from './log-file.js';

const PAGE = 2_000;

export type CopyOptions = Readonly<{
  /** Milliseconds to rest after each two thousand events, for the disk of a server that is at work. */
  rest?: number;
  /** Told how many of how many events have been copied. */
  step?: (copied: number, of: number) => void;
}>;

/** Two logs with the same root hold the same events. */
export type LogDigest = LogRoot & Readonly<{ logId: string }>;

/**
 * Copies a log, event by event, into an empty folder, as it stood when the copy began; a writer may be at work.
 *
 * @throws Error when there is no log in `from`, or a newer release wrote it
 */
export const copyLogFile = async (
  from: string,
  to: string,
  options: CopyOptions = {},
): Promise<LogDigest> => {
  const source = openForReading(from);
  try {
    const target = openForWriting(to);
    try {
      const end = lastPosition(source);
      await copyEvents(source, target, end, options);
      const id = source.prepare<[], string>('SELECT id FROM log').pluck().get();
      target.prepare('UPDATE log SET id = ?').run(id);
      target.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      target.close();
    }
  } finally {
    source.close();
  }
  return digestLog(to);
};

/** What a log holds, in one line. @throws as `copyLogFile` */
export const digestLog = (folder: string): LogDigest => {
  const db = openForReading(folder);
  try {
    return db.transaction(() => {
      const root = new MerkleRoot();
      const hashes = db.prepare<[], Buffer>('SELECT hash FROM events ORDER BY position').pluck();
      for (const hash of hashes.iterate()) root.add(hash);
      const logId = db.prepare<[], string>('SELECT id FROM log').pluck().get() ?? '';
      return { logId, events: root.leaves, root: root.hex };
    })();
  } finally {
    db.close();
  }
};

/**
 * Copies another SQLite file of the data folder as of one moment, without what was deleted in it; a writer may be at
 * work. The copy is readable by its owner alone.
 */
export const copySqliteFile = (from: string, to: string): void => {
  closeSync(openSync(to, 'wx', 0o600));
  const db = new Sqlite(from, { fileMustExist: true, readonly: true });
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
};

const lastPosition = (db: Database): number =>
  db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck().get() ?? 0;

const copyEvents = async (
  source: Database,
  target: Database,
  end: number,
  { rest = 0, step }: CopyOptions,
): Promise<void> => {
  const page = source.prepare<[number, number]>(
    `SELECT position, stream, revision, id, type, part, parts, data, meta, hash
       FROM events WHERE position > ? AND position <= ? ORDER BY position`,
  );
  const insert = target.prepare(
    `INSERT INTO events (position, stream, revision, id, type, part, parts, data, meta, hash)
     VALUES (:position, :stream, :revision, :id, :type, :part, :parts, :data, :meta, :hash)`,
  );
  const write = target.transaction((rows: readonly unknown[]) => rows.forEach((row) => insert.run(row)));
  for (let at = 0; at < end; at += PAGE) {
    const upTo = Math.min(end, at + PAGE);
    write(page.all(at, upTo));
    step?.(upTo, end);
    if (rest > 0) await sleep(rest);
  }
};
