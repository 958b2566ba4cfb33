import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact } from './deadline.types.js';

/**
 * A rule or a calendar changed, and with it a clock that runs (tính lại thời hạn). Stands on the stream of the
 * thing itself, written for each clock that moves after two persons have confirmed the change: nothing moves
 * silently. `clock` is the name under which the stream's own events carry the deadline, e.g. `resolve`.
 */
export type DeadlineRecomputed = DomainEvent<
  'DeadlineRecomputed',
  {
    occurredOn: LocalDate;
    clock: string;
    before: DeadlineFact;
    after: DeadlineFact;
    /** Version of the rule set or calendar that caused it, e.g. `calendar-vn@7`. */
    cause: string;
  }
>;
