import type { LocalDate } from '#kernel';
import type { WatchedCase, WatchedClock } from './domain/reminders-due.js';

/**
 * What there is to watch, from the views. It may lag behind the log: a reminder is then raised a sweep later, or
 * once more for nothing, which its id makes harmless.
 */
export abstract class Watch {
  /** Running clocks whose last day is not after this day; clocks that stand still are not among them. */
  abstract clocks(until: LocalDate): Promise<readonly WatchedClock[]>;

  /** Open cases whose last event lies on this day or before. */
  abstract restingCases(since: LocalDate): Promise<readonly WatchedCase[]>;

  /** Of these reminders, those that were raised already. Only to spare the log: it would refuse them anyway. */
  abstract raised(reminderIds: readonly string[]): Promise<ReadonlySet<string>>;
}
