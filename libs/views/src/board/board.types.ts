import type { LocalDate } from '#kernel';
import type { CaseRow } from '../cases/case-row.js';
import type { Mark } from '../marks/mark.js';
import type { RateRow } from '../rates/rates.query.js';

export type BoardMonth = Readonly<{ month: string } & Omit<RateRow, 'key' | 'label' | 'median' | 'p90'>>;

export type Upcoming = Readonly<{
  kind: 'dialogue' | 'commitment';
  id: string;
  code: string;
  on: LocalDate;
  title: string;
  place?: string;
  state: string;
  /** Days from today; negative when past. */
  days: number;
}>;

export type BoardReport = Readonly<{
  asOf: string;
  today: LocalDate;
  figures: Readonly<{
    overdue: { count: number; oldestDays: number };
    dueSoon: { count: number; unassigned: number };
    open: { count: number; lastWeek: number };
    /** Closed on time of those closed with a date, this month and the one before. */
    onTime: { n: number; of: number; previous: { n: number; of: number } };
    commitments: { open: number; late: number };
  }>;
  longestOverdue: readonly CaseRow[];
  hotSpots: Readonly<{
    units: readonly { id: string; name: string }[];
    fields: readonly string[];
    /** [unit][field] */
    overdue: readonly (readonly number[])[];
    open: readonly (readonly number[])[];
  }>;
  months: readonly BoardMonth[];
  upcoming: readonly Upcoming[];
  /** Another one in the news means that the board has changed for this reader. */
  mark: Mark;
}>;
