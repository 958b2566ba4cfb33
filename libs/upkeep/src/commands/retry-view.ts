import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { viewUpkeepDecider } from '../domain/view-upkeep.js';
import type { Stop } from '../domain/view-upkeep.events.js';

/** Has a stopped view try its event again, on every node. That it stands still was asked before. */
export class RetryView extends Command<Decided> {
  constructor(
    readonly stop: Stop,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RetryView)
export class RetryViewHandler implements ICommandHandler<RetryView> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ stop: { view, version, eventId }, who }: RetryView): Promise<Decided> {
    const command = { type: 'retry', view, version, eventId, occurredOn: this.clock.today() } as const;
    return this.decisions.run(viewUpkeepDecider, view, command, who);
  }
}
