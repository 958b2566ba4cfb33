import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { reminderDecider } from '../domain/reminder.js';
import type { ReminderRaised } from '../domain/reminder.events.js';

/** Nhắc việc: raised by the sweep, for good and once. */
export class RaiseReminder extends Command<Decided> {
  constructor(
    readonly reminder: ReminderRaised['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RaiseReminder)
export class RaiseReminderHandler implements ICommandHandler<RaiseReminder> {
  constructor(private readonly decisions: Decisions) {}

  execute({ reminder, who }: RaiseReminder): Promise<Decided> {
    return this.decisions.run(reminderDecider, reminder.reminderId, { type: 'raise', ...reminder }, who);
  }
}
