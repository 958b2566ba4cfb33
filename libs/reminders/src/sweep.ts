import { setTimeout as sleep } from 'node:timers/promises';
import type { Decided, Who } from '#event-store';
import { dayOf, type Clock } from '#kernel';
import type { LawBook } from '#law';
import type { ReminderRaised } from './domain/reminder.events.js';
import { isOfficeHour, nextLook } from './domain/office-hours.js';
import {
  remindersOf,
  staleReminder,
  staleSince,
  watchUntil,
  type DueReminder,
} from './domain/reminders-due.js';
import { reminderIdOf } from './reminder-id.js';
import type { Watch } from './watch.js';

export type SweepOptions = Readonly<{
  clock: Clock;
  laws: LawBook;
  watch: Watch;
  /** Records it; a reminder that stands in the log already is a repeat. */
  raise: (reminder: ReminderRaised['data'], who: Who) => Promise<Decided>;
  /** Told of an error before the next try; the message may name a stream, never a citizen. */
  report?: (error: unknown) => void;
  /** Milliseconds between two looks within office hours. */
  every?: number;
}>;

const EVERY_MS = 10 * 60_000;

/**
 * Looks for what is due and records a reminder for it, in office hours only. It remembers nothing: what was raised
 * stands in the log, so a restart, a second sweeper or a lost run can neither double nor lose a reminder.
 */
export class ReminderSweep {
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(private readonly options: SweepOptions) {}

  /** @returns how many reminders were raised now; 0 outside office hours */
  async once(): Promise<number> {
    const { clock, laws, watch } = this.options;
    const now = clock.now();
    const law = laws.current();
    if (!isOfficeHour(law, now)) return 0;
    const today = dayOf(now);
    const clocks = await watch.clocks(watchUntil(law, now));
    const resting = await watch.restingCases(staleSince(law, today));
    const due = [
      ...clocks.flatMap((watched) => remindersOf(law, today, watched)),
      ...resting.flatMap((watched) => staleReminder(law, today, watched)),
    ];
    return this.raise(due);
  }

  start(): void {
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  private async run(): Promise<void> {
    const { clock, laws, report, every = EVERY_MS } = this.options;
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.once().catch((error: unknown) => report?.(error));
      const wait = nextLook(laws.current(), clock.now(), every);
      await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async raise(due: readonly DueReminder[]): Promise<number> {
    const byId = new Map(due.map((one) => [reminderIdOf(one), one]));
    const known = await this.options.watch.raised([...byId.keys()]);
    let raised = 0;
    for (const [reminderId, one] of byId) {
      if (known.has(reminderId) || this.stopping.signal.aborted) continue;
      const commandId = `remind:${reminderId}`;
      const who = { actor: 'reaction:remind', unit: one.unit, commandId, correlationId: commandId };
      const occurredOn = this.options.clock.today();
      const { repeated } = await this.options.raise({ reminderId, occurredOn, ...one }, who);
      if (!repeated) raised += 1;
    }
    return raised;
  }
}
