import type { Table, Write } from '../view.js';
import { cases, type CaseRecord } from './case-record.js';

/**
 * What the cases of a unit add up to: another sum means that one of them came, went or moved on. Kept beside the cases,
 * because the question is asked of every open list each time something happens.
 */
export type CaseSum = { unit: string; cases: number; revisions: number; numbers: number };

export const caseSums: Table<CaseSum> = {
  name: 'case_sums',
  key: ['unit'],
  columns: {
    unit: 'TEXT NOT NULL',
    cases: 'INTEGER NOT NULL',
    revisions: 'INTEGER NOT NULL',
    numbers: 'INTEGER NOT NULL',
  },
};

/** Writes a case, and its part of the sum of its unit. */
export const putCase = (write: Write, before: CaseRecord | undefined, after: CaseRecord): void => {
  write.put(cases, after);
  if (before) add(write, before, -1);
  add(write, after, 1);
};

const add = (write: Write, { unit, revision, n }: CaseRecord, sign: 1 | -1): void => {
  const sum = write.get(caseSums, unit) ?? { unit, cases: 0, revisions: 0, numbers: 0 };
  write.put(caseSums, {
    unit,
    cases: sum.cases + sign,
    revisions: sum.revisions + sign * revision,
    numbers: sum.numbers + sign * n,
  });
};
