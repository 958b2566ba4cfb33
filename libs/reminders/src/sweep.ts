import { dayOf, type Clock } from '#kernel';
import type { LawBook } from '#law';
import { isOfficeHour } from './domain/office-hours.js';
import {
  remindersOf,
  staleReminder,
  staleSince,
  watchUntil,
  type DueReminder,
} from './domain/reminders-due.js';
import { reminderIdOf, type FoundReminder } from './reminder-id.js';
import type { Watch } from './watch.js';

export type SweepOptions = Readonly<{
  clock: Clock;
  laws: LawBook;
  watch: Watch;
  /** Has them recorded; one that stands in the log already is a repeat. @returns how many were new */
  handOver: (found: readonly FoundReminder[]) => Promise<number>;
}>;

/**
 * Looks for what is due and hands it over to be recorded, in office hours only. It remembers nothing: what was raised
 * stands in the log, and whatever does not is handed over again at every look. So a restart, a second sweeper or a
 * queue that lost what it held can neither double nor lose a reminder.
 */
export class ReminderSweep {
  constructor(private readonly options: SweepOptions) {}

  /** @returns how many were new; 0 outside office hours */
  async once(): Promise<number> {
    const { clock, laws, watch } = this.options;
    const now = clock.now();
    const law = laws.current();
    if (!isOfficeHour(law, now)) return 0;
    const today = dayOf(now);
    const clocks = await watch.clocks(watchUntil(law, now));
    const resting = await watch.restingCases(staleSince(law, today));
    return this.handOver([
      ...clocks.flatMap((watched) => remindersOf(law, today, watched)),
      ...resting.flatMap((watched) => staleReminder(law, today, watched)),
    ]);
  }

  private async handOver(due: readonly DueReminder[]): Promise<number> {
    const byId = new Map(due.map((one) => [reminderIdOf(one), one]));
    const known = await this.options.watch.raised([...byId.keys()]);
    const found = [...byId]
      .filter(([reminderId]) => !known.has(reminderId))
      .map(([reminderId, one]) => ({ reminderId, ...one }));
    return found.length === 0 ? 0 : this.options.handOver(found);
  }
}
