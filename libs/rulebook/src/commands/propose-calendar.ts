import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { calendarDecider, changedCalendar, type CalendarChange } from '../domain/calendar.js';
import { LAW_ID } from '../domain/rule-set.js';
import { Rulebook } from '../rulebook.js';

/** Proposes the days off of years, or local closures (đề xuất lịch nghỉ); other years stay as they are. */
export class ProposeCalendar extends Command<Decided> {
  constructor(
    readonly change: CalendarChange,
    readonly reason: string,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ProposeCalendar)
export class ProposeCalendarHandler implements ICommandHandler<ProposeCalendar> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly book: Rulebook,
  ) {}

  async execute({ change, reason, who }: ProposeCalendar): Promise<Decided> {
    await this.book.refresh();
    const instead = this.book.lawContent('calendar');
    const content = changedCalendar(instead, change);
    const at = { id: LAW_ID, by: who.actor, occurredOn: this.clock.today() };
    return this.decisions.run(
      calendarDecider,
      LAW_ID,
      { type: 'propose', content, reason, instead, ...at },
      who,
    );
  }
}
