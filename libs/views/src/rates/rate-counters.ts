import { dayOf } from '#kernel';
import { NO_DUE, type CaseRecord } from '../cases/case-record.js';
import type { Table, Write } from '../view.js';

export type RateCounter = {
  /** `YYYY-MM`, Asia/Ho_Chi_Minh. */
  month: string;
  /** Unit that received the case. */
  unit: string;
  field: string;
  kind: string;
  channel: string;
  received: number;
  closed: number;
  /** Of those received in this month, closed by now. */
  cohortClosed: number;
  onTime: number;
  late: number;
};

const count = 'INTEGER NOT NULL';
const text = 'TEXT NOT NULL';

export const rateCounters: Table<RateCounter> = {
  name: 'rate_counters',
  key: ['month', 'unit', 'field', 'kind', 'channel'],
  columns: {
    month: text,
    unit: text,
    field: text,
    kind: text,
    channel: text,
    received: count,
    closed: count,
    cohortClosed: count,
    onTime: count,
    late: count,
  },
};

/** Only the last days of a month can lie in the next one seven hours further east. */
const monthOf = (at: string): string => (at.slice(8, 10) < '28' ? at : dayOf(at)).slice(0, 7);

/** What one case adds to the counters. The counters are the sum of this over all cases, whatever happened. */
export const contribution = (record: CaseRecord): readonly RateCounter[] => {
  if (record.receivedAt === '') return [];
  const { receivedUnit: unit, field, kind, channel, closedAt, dueKey } = record;
  const none = { unit, field, kind, channel, received: 0, closed: 0, cohortClosed: 0, onTime: 0, late: 0 };
  const cohort = {
    ...none,
    month: monthOf(record.receivedAt),
    received: 1,
    cohortClosed: closedAt === null ? 0 : 1,
  };
  if (closedAt === null) return [cohort];
  const dated = dueKey !== NO_DUE;
  const onTime = dated && closedAt <= dueKey ? 1 : 0;
  return [cohort, { ...none, month: monthOf(closedAt), closed: 1, onTime, late: dated && !onTime ? 1 : 0 }];
};

const SAME: readonly (keyof CaseRecord)[] = [
  'receivedAt',
  'closedAt',
  'dueKey',
  'field',
  'kind',
  'channel',
  'receivedUnit',
];

/** Takes away what the case counted before and adds what it counts now. */
export const recount = (write: Write, before: CaseRecord, after: CaseRecord): void => {
  if (SAME.every((column) => before[column] === after[column])) return;
  for (const counter of contribution(before)) add(write, counter, -1);
  for (const counter of contribution(after)) add(write, counter, 1);
};

const add = (write: Write, by: RateCounter, sign: 1 | -1): void => {
  const { month, unit, field, kind, channel } = by;
  const zero = { received: 0, closed: 0, cohortClosed: 0, onTime: 0, late: 0 };
  const sum = write.get(rateCounters, month, unit, field, kind, channel) ?? { ...by, ...zero };
  const next: RateCounter = {
    ...sum,
    received: sum.received + sign * by.received,
    closed: sum.closed + sign * by.closed,
    cohortClosed: sum.cohortClosed + sign * by.cohortClosed,
    onTime: sum.onTime + sign * by.onTime,
    late: sum.late + sign * by.late,
  };
  if (next.received === 0 && next.closed === 0) write.remove(rateCounters, month, unit, field, kind, channel);
  else write.put(rateCounters, next);
};
