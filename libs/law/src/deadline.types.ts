import type { LocalDate } from '#kernel';

/** Working days are counted by a calendar; a statutory term names one of these units. */
export type TermUnit = 'DAY' | 'WORKING_DAY' | 'MONTH' | 'YEAR';

/** A clock as it is written into an event: enough to find the rule again and to compute it anew. */
export type DeadlineFact = Readonly<{
  /** Rule id of domain, e.g. `KN.RESOLVE.1`. */
  rule: string;
  /** Variants that applied, e.g. `['complex', 'remote']`. */
  variants: readonly string[];
  /** Day of the triggering act; not itself counted (BLDS 147(2)). */
  from: LocalDate;
  /** Last day by arithmetic alone. */
  raw: LocalDate;
  /** Last day after rolling past days off; ends at 24:00 in Asia/Ho_Chi_Minh. */
  due: LocalDate;
  ruleSet: string;
  calendar: string;
  /** True when the count crosses into a year whose calendar is not published. */
  provisional: boolean;
}>;
