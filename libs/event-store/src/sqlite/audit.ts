import type { Database } from 'better-sqlite3';
import { START, type EventMeta, type Position } from '#kernel';
import { eventId } from '../event-id.js';
import { leafHash } from '../merkle.js';
import { openForReading } from './log-file.js';
import { sqliteCode } from './sqlite-code.js';
import { toPosition, type StoredEvent } from './stored-event.js';

/** Problems named one by one; more of them are only counted. */
const NAMED_PROBLEMS = 100;

export type AuditReport = Readonly<{
  ok: boolean;
  /** One sentence each, with the position or stream; the hundred first of them. */
  problems: readonly string[];
  problemCount: number;
  events: number;
  streams: number;
  head: Position;
  logId: string;
}>;

type Row = StoredEvent & Readonly<{ part: number; parts: number; hash: Buffer }>;

/**
 * Reads the whole log and recomputes what can be recomputed: that the file is sound, positions run 1, 2, 3 …
 * and the revisions of each stream 0, 1, 2 … without gaps, every hash and id is the one of its event, and
 * every command is there with all its events. Memory does not grow with the log; a writer may be at work.
 *
 * @throws Error when there is no log in the folder, or a newer release wrote it
 */
export const auditLog = (folder: string): AuditReport => {
  const db = openForReading(folder);
  try {
    // One snapshot: what is appended meanwhile is left for the next audit.
    return db.transaction(() => examine(db))();
  } finally {
    db.close();
  }
};

const examine = (db: Database): AuditReport => {
  const problems: string[] = [];
  let problemCount = 0;
  const report = (problem: string): void => {
    problemCount += 1;
    if (problems.length < NAMED_PROBLEMS) problems.push(problem);
  };
  const guarded = <T>(check: () => T, otherwise: T): T => {
    try {
      return check();
    } catch (error) {
      if (sqliteCode(error) === undefined) throw error;
      report(`the file is damaged: ${(error as Error).message}`);
      return otherwise;
    }
  };
  guarded(() => checkFile(db, report), undefined);
  const events = guarded(() => checkEvents(db, report), { events: 0, head: START });
  const streams = guarded(() => checkStreams(db, report), 0);
  const logId = db.prepare<[], string>('SELECT id FROM log').pluck().get() ?? '';
  return { ok: problemCount === 0, problems, problemCount, ...events, streams, logId };
};

const checkFile = (db: Database, report: (problem: string) => void): void => {
  for (const found of db.prepare<[], string>('PRAGMA integrity_check').pluck().iterate()) {
    if (found !== 'ok') report(`the file is damaged: ${found}`);
  }
};

const checkEvents = (db: Database, report: (problem: string) => void): { events: number; head: Position } => {
  const rows = db.prepare<[], Row>(
    'SELECT position, stream, revision, id, type, part, parts, data, meta, hash FROM events ORDER BY position',
  );
  let events = 0;
  let previous: Row | undefined;
  for (const row of rows.iterate()) {
    events += 1;
    const expected = (previous?.position ?? 0) + 1;
    if (row.position !== expected) report(`position ${expected} is missing: ${row.position} follows`);
    if (!row.hash.equals(leafHash(row))) report(`position ${row.position} is not what was written`);
    if (row.id !== idOf(row)) report(`position ${row.position} does not have the id of its command`);
    if (!continues(previous, row)) report(`a command is not whole before position ${row.position}`);
    previous = row;
  }
  if (previous && previous.part !== previous.parts - 1) report('the last command is not whole');
  return { events, head: toPosition(previous?.position ?? 0) };
};

/** The id that the event must have; undefined when its metadata cannot be read. */
const idOf = ({ meta, part }: Row): string | undefined => {
  try {
    return eventId((JSON.parse(meta) as EventMeta).commandId, part);
  } catch {
    return undefined;
  }
};

/** Either the next event of the same append, or the first of a new one after a whole one. */
const continues = (previous: Row | undefined, row: Row): boolean => {
  const whole = !previous || previous.part === previous.parts - 1;
  if (row.part === 0) return whole;
  const next = !whole && row.part === previous.part + 1 && row.parts === previous.parts;
  return next && row.stream === previous.stream && row.revision === previous.revision + 1;
};

const checkStreams = (db: Database, report: (problem: string) => void): number => {
  const rows = db.prepare<[], { stream: string; revision: number }>(
    'SELECT stream, revision FROM events ORDER BY stream, revision',
  );
  let streams = 0;
  let previous = { stream: '', revision: -1 };
  for (const row of rows.iterate()) {
    const begins = row.stream !== previous.stream;
    if (begins) streams += 1;
    const expected = begins ? 0 : previous.revision + 1;
    if (row.revision !== expected)
      report(`${row.stream}: revision ${expected} is missing: ${row.revision} follows`);
    previous = row;
  }
  return streams;
};
