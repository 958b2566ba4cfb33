import type { Flow } from '../../api/board.types.js';
import type { Ratio } from '../../text/fractions.js';

export type Definition = 'period' | 'cohort';

/** Period: closed / (open at start + received). Cohort: closed by now of those received / received. */
export const rateOf = (row: Flow, definition: Definition): Ratio =>
  definition === 'period'
    ? { n: row.closed, of: row.openAtStart + row.received }
    : { n: row.cohortClosed, of: row.received };

export const onTimeOf = (row: Flow): Ratio => ({
  n: row.closedOnTime,
  of: row.closedOnTime + row.closedLate,
});

/**
 * One row for all. Months follow each other: open at start is the first month's, open at end the last's;
 * other groups stand side by side and add up.
 */
export const sumOf = (rows: readonly Flow[], consecutive: boolean): Flow => {
  const add = (pick: (row: Flow) => number): number => rows.reduce((sum, row) => sum + pick(row), 0);
  return {
    openAtStart: consecutive ? (rows[0]?.openAtStart ?? 0) : add((row) => row.openAtStart),
    received: add((row) => row.received),
    closed: add((row) => row.closed),
    openAtEnd: consecutive ? (rows.at(-1)?.openAtEnd ?? 0) : add((row) => row.openAtEnd),
    cohortClosed: add((row) => row.cohortClosed),
    closedOnTime: add((row) => row.closedOnTime),
    closedLate: add((row) => row.closedLate),
  };
};
