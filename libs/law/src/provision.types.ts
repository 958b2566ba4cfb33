import type { LocalDate } from '#kernel';
import type { Confidence } from './calendars/calendar.types.js';

/**
 * A row of the law that no count of days answers: a limit, a frequency, a quorum, a time that does not count, or a
 * term in hours. It can be found and read; asked for a deadline, it says why there is none.
 */
export type Provision = Readonly<{
  id: string;
  kind: 'HOURS' | 'LIMIT' | 'PAUSE' | 'FREQUENCY' | 'QUORUM';
  step: Readonly<{ vi: string; en: string }>;
  says: Readonly<{ vi: string; en: string }>;
  /** HOURS: at least so many hours before the event. */
  hoursBefore?: number;
  basis: readonly string[];
  validFrom: LocalDate;
  validTo?: LocalDate;
  confidence: Confidence;
}>;
