import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { reminderDecider } from '../domain/reminder.js';

/** Đã xem: it leaves the list of those who work in the unit. */
export class SeeReminder extends Command<Decided> {
  constructor(
    readonly reminderId: string,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SeeReminder)
export class SeeReminderHandler implements ICommandHandler<SeeReminder> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ reminderId, who }: SeeReminder): Promise<Decided> {
    const command = { type: 'see', reminderId, today: this.clock.today() } as const;
    return this.decisions.run(reminderDecider, reminderId, command, who);
  }
}
