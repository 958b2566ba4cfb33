import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Decided } from '#event-store';
import { Jobs, type JobHandler, type Round } from '#jobs';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import {
  handOverTo,
  nextLook,
  raiseAll,
  raisedBy,
  RaiseReminder,
  reminderHandler,
  ReminderSweep,
  type FoundReminder,
} from '#reminders';
import { ViewWatch } from './view-watch.js';

const EVERY_MS = 10 * 60_000;

/** Reminders: one look each ten minutes of office hours, one job for each reminder that it finds. */
@Injectable()
export class RunReminders {
  readonly round: Round;
  /** Records the reminder of a job. */
  readonly handler: JobHandler;

  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly laws: LawBook,
    private readonly watch: ViewWatch,
    jobs: Jobs,
  ) {
    const { raise } = this;
    const sweep = this.sweep(handOverTo({ jobs, clock, raise }));
    this.handler = reminderHandler(clock, raise);
    this.round = {
      kind: 'look-for-reminders',
      every: EVERY_MS,
      wait: () => nextLook(laws.current(), clock.now(), EVERY_MS),
      run: async () => void (await sweep.once()),
    };
  }

  /** One look now, without the queue. @returns how many reminders were raised; none outside office hours */
  once(): Promise<number> {
    return this.sweep((found) => raiseAll(found, this.raise)).once();
  }

  private readonly raise = (found: FoundReminder): Promise<Decided> => {
    const reminder = { ...found, occurredOn: this.clock.today() };
    return this.commands.execute(new RaiseReminder(reminder, raisedBy(found)));
  };

  private sweep(handOver: (found: readonly FoundReminder[]) => Promise<number>): ReminderSweep {
    const { clock, laws, watch } = this;
    return new ReminderSweep({ clock, laws, watch, handOver });
  }
}
