import { NO_DUE } from '../cases/case-record.js';
import { ViewReader } from '../sqlite/view-reader.js';

type Line = {
  n: number;
  code: string;
  receivedUnit: string;
  field: string;
  channel: string;
  responsible: string | null;
  receivedAt: string;
  dueKey: string;
  firstActAt: string | null;
  lastActAt: string | null;
};

export type Turn = Readonly<{ at: string; closed: boolean }>;

/** A case as it stood at the end of the asked day. */
export type KnownCase = Readonly<{
  n: number;
  code: string;
  unit: string;
  category: string;
  channel: string;
  responsible: string;
  receivedAt: string;
  /** Absent without a deadline, or before one was set. */
  due?: string;
  /** Of the last closing; absent while open. */
  closedAt?: string;
  /** Closings and reopenings, in the order in which they were recorded. */
  turns: readonly Turn[];
  firstActAt?: string;
  lastActAt?: string;
}>;

const NO_TURNS: readonly Turn[] = [];

/** Cases received before `end` (UTC instant, exclusive), with what had happened by then. */
export const knownCases = (reader: ViewReader, end: string): readonly KnownCase[] => {
  const turns = turnsBefore(reader, end);
  const dues = duesBefore(reader, end);
  return reader
    .all<Line>(
      `SELECT n, code, receivedUnit, field, channel, responsible, receivedAt, dueKey, firstActAt, lastActAt
         FROM cases WHERE open >= 0 AND receivedAt < :end`,
      { end },
    )
    .map((line) =>
      known({ ...line, dueKey: dues.get(line.n) ?? line.dueKey }, turns.get(line.n) ?? NO_TURNS),
    );
};

const known = (line: Line, turns: readonly Turn[]): KnownCase => {
  const last = turns.at(-1);
  return {
    n: line.n,
    code: line.code,
    unit: line.receivedUnit,
    category: line.field,
    channel: line.channel,
    responsible: line.responsible ?? '',
    receivedAt: line.receivedAt,
    turns,
    ...(line.dueKey !== NO_DUE && { due: line.dueKey }),
    ...(last?.closed && { closedAt: last.at }),
    ...(line.firstActAt !== null && { firstActAt: line.firstActAt }),
    ...(line.lastActAt !== null && { lastActAt: line.lastActAt }),
  };
};

const turnsBefore = (reader: ViewReader, end: string): ReadonlyMap<number, readonly Turn[]> => {
  const turns = new Map<number, Turn[]>();
  const lines = reader.all<{ n: number; at: string; closed: number }>(
    'SELECT n, at, closed FROM case_turns WHERE at < :end ORDER BY n, turn',
    { end },
  );
  for (const { n, at, closed } of lines) {
    const turn = { at, closed: closed === 1 };
    const list = turns.get(n);
    if (list) list.push(turn);
    else turns.set(n, [turn]);
  }
  return turns;
};

/** The date that held before `end`, of cases whose date was changed at or after it. */
const duesBefore = (reader: ViewReader, end: string): ReadonlyMap<number, string> => {
  const dues = new Map<number, string>();
  const lines = reader.all<{ n: number; at: string; dueBefore: string }>(
    `SELECT n, at, dueBefore FROM due_changes
      WHERE n IN (SELECT n FROM due_changes WHERE at >= :end) ORDER BY n, revision`,
    { end },
  );
  for (const { n, at, dueBefore } of lines) {
    if (at < end) dues.delete(n);
    else if (!dues.has(n)) dues.set(n, dueBefore);
  }
  return dues;
};

/** Received and not closed at an instant, reopenings taken into account. */
export const openAt = ({ receivedAt, turns }: KnownCase, instant: string): boolean =>
  receivedAt < instant && !turns.findLast(({ at }) => at < instant)?.closed;
