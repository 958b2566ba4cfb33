import type { LocalDate } from '#kernel';

/** Working days are counted by a calendar; a statutory term names one of these units. */
export type TermUnit = 'DAY' | 'WORKING_DAY' | 'MONTH' | 'YEAR';

/** A length of time by law or by a written extension (gia hạn). */
export type TermLength = Readonly<{ n: number; unit: TermUnit }>;

/** Days worked in a week (tuần làm việc); 5.5 works Saturday mornings, which count as a working day. */
export type WorkWeek = 5 | 5.5 | 6;

/** Time that does not count (tạm đình chỉ, trưng cầu giám định): the days after `from` up to and including `to`. */
export type Pause = Readonly<{ from: LocalDate; to: LocalDate; reason?: string }>;

/** A clock as it is written into an event: the whole question and its answer, so that it can be computed anew. */
export type DeadlineFact = Readonly<{
  /** Rule id of domain, e.g. `KN.RESOLVE.1`. */
  rule: string;
  /** Variants that applied, e.g. `['complex', 'remote']`. */
  variants: readonly string[];
  /** Day of the triggering act; not itself counted (BLDS 147(2)). */
  from: LocalDate;
  /** Replaces the rule's own length; absent: the rule's. */
  length?: TermLength;
  /** Extensions granted in writing, in order; absent: none. */
  extensions?: readonly TermLength[];
  /** What was not counted; absent: nothing. */
  pauses?: readonly Pause[];
  /** The enterprise's week; absent: five days. */
  week?: WorkWeek;
  /** Last day by arithmetic alone. */
  raw: LocalDate;
  /** Last day after rolling past days off; ends at 24:00 in Asia/Ho_Chi_Minh. */
  due: LocalDate;
  ruleSet: string;
  calendar: string;
  /** True when the count crosses into a year whose calendar is not published. */
  provisional: boolean;
}>;
