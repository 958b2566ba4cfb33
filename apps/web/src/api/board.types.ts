import type { CaseRow, Day, Instant } from './types.js';

/** "n of N": a rate is never sent as a percentage. */
export type Fraction = { n: number; of: number };

export type Flow = {
  openAtStart: number;
  received: number;
  closed: number;
  openAtEnd: number;
  cohortClosed: number;
  closedOnTime: number;
  closedLate: number;
};
export type MonthFlow = Flow & { month: string };

export type Upcoming = {
  kind: 'dialogue' | 'commitment';
  id: string;
  code: string;
  on: Day;
  title: string;
  place?: string;
  state: string;
  days: number;
};

export type Board = {
  asOf: Instant;
  today: Day;
  lagMs: number;
  figures: {
    overdue: { count: number; oldestDays: number };
    dueSoon: { count: number; unassigned: number };
    open: { count: number; lastWeek: number };
    onTime: Fraction & { previous: Fraction };
    commitments: { open: number; late: number };
  };
  longestOverdue: CaseRow[];
  hotSpots: {
    units: { id: string; name: string }[];
    fields: { code: string; name: string }[];
    overdue: number[][];
    open: number[][];
  };
  months: MonthFlow[];
  upcoming: Upcoming[];
  /** Of the board as it was read; the news tell the one of now. */
  mark: string;
};

export type RateRow = Flow & { key: string; label: string; median?: number; p90?: number };
export type Rates = {
  definitions: { period: { vi: string; en: string }; cohort: { vi: string; en: string } };
  rows: RateRow[];
};
