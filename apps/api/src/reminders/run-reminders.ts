import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { RaiseReminder, ReminderSweep } from '#reminders';
import { ViewWatch } from './view-watch.js';

/** The sweep runs from the moment when every command has its handler until the application closes. */
@Injectable()
export class RunReminders implements BeforeApplicationShutdown {
  private sweep: ReminderSweep | undefined;

  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly laws: LawBook,
    private readonly watch: ViewWatch,
  ) {}

  /** @param report told of an error before the next look */
  start(report: (error: unknown) => void): void {
    this.sweep = this.open(report);
    this.sweep.start();
  }

  /** One look now. @returns how many reminders were raised; none outside office hours */
  once(): Promise<number> {
    return this.open().once();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sweep?.stop();
  }

  private open(report?: (error: unknown) => void): ReminderSweep {
    const { clock, laws, watch } = this;
    return new ReminderSweep({
      clock,
      laws,
      watch,
      raise: (reminder, who) => this.commands.execute(new RaiseReminder(reminder, who)),
      ...(report && { report }),
    });
  }
}
