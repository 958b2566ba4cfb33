import type { LocalDate } from '#kernel';

export type StatsRequest = Readonly<{
  /** Nothing at or after the end of this local day counts. */
  asOf: LocalDate;
  /** IANA name, e.g. `Asia/Ho_Chi_Minh`: months and days are those of its wall clock. */
  zone: string;
  /** Days at whose end the open cases are counted. */
  openAt?: readonly LocalDate[];
}>;

export type MonthStats = Readonly<{
  openAtStart: number;
  received: number;
  closed: number;
  openAtEnd: number;
  /** closed / (openAtStart + received); null when there was nothing. */
  periodRate: number | null;
  cohortClosedByAsOf: number;
  /** cohortClosedByAsOf / received; null when nothing was received. */
  cohortRate: number | null;
}>;

export type GroupStats = Readonly<{
  received: number;
  closedByAsOf: number;
  openAtAsOf: number;
  resolvedRate: number;
  medianDaysToClose: number | null;
}>;

export type DaysToClose = Readonly<
  { n: number } & Record<'median' | 'p90' | 'mean' | 'min' | 'max', number | null>
>;

export type DeadlineStats = Readonly<
  Record<
    | 'withDeadline'
    | 'withoutDeadline'
    | 'closedOnTime'
    | 'closedLate'
    | 'openOverdueAtAsOf'
    | 'openNotYetDueAtAsOf'
    | 'openDueWithin7DaysAfterAsOf',
    number
  >
>;

type Counts = Readonly<Record<string, number>>;
type Groups = Readonly<Record<string, GroupStats>>;

/** Figures over the whole log. Rates to 6 decimals, days of 86,400 s to 4. */
export type Stats = Readonly<{
  timeZone: string;
  asOf: LocalDate;
  cases: number;
  closedByAsOf: number;
  openAtAsOf: number;
  openAtEndOfDay: Counts;
  daysToClose: DaysToClose;
  anomalies: Readonly<{
    /** Codes, the first 20 in text order. */
    closedBeforeReceived: readonly string[];
    closedBeforeReceivedCount: number;
    /** Cases with an act after their closing, and cases with one before their reception. */
    eventsAfterEnddate: number;
    firstEventBeforeStartdate: number;
  }>;
  byMonth: Readonly<Record<string, MonthStats>>;
  byUnit: Groups;
  byCategory: Groups;
  byChannel: Groups;
  byResponsible: Groups;
  deadlines: DeadlineStats;
  oldestOpenAtAsOf: readonly Readonly<{ id: string; received: string }>[];
  mappedEventCounts: Counts;
  /** Every closing and reopening, not only the last. */
  eventTrue: Readonly<{
    closings: number;
    reopenings: number;
    closingsByMonth: Counts;
    reopeningsByMonth: Counts;
    casesByNumberOfReopenings: Counts;
  }>;
  transfers: Readonly<{
    total: number;
    casesWithTransfer: number;
    casesByNumberOfTransfers: Counts;
    topPairs: readonly (readonly [string, number])[];
  }>;
  /** Acts by another group than the act before them in the same case. */
  groupChanges: Readonly<{ all: number }>;
}>;
