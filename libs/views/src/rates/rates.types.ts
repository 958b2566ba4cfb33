import type { UnitMap } from '../units/unit-map.js';

export type RateGroup = 'month' | 'unit' | 'field' | 'kind' | 'channel';

/** Counts only: whoever prints a percentage has its numerator and denominator at hand. */
export type RateRow = Readonly<{
  key: string;
  label: string;
  openAtStart: number;
  received: number;
  closed: number;
  openAtEnd: number;
  /** Of those received in the period, how many are closed by now. */
  cohortClosed: number;
  closedOnTime: number;
  closedLate: number;
  /** Days of 86,400 s from reception to closing, over those closed in the period. */
  median?: number;
  p90?: number;
}>;

export type RateReport = Readonly<{
  rows: readonly RateRow[];
  /** The two definitions as fractions of the counts above. */
  definitions: Readonly<Record<'period' | 'cohort', { vi: string; en: string }>>;
}>;

export type RateParams = Readonly<{
  by: RateGroup;
  unit?: string;
  /** Absent: `old`, so that the figures of a closed period stay what they were. */
  map?: UnitMap;
  /** `YYYY-MM`, first and last month, Asia/Ho_Chi_Minh. */
  from: string;
  to: string;
}>;
