import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { viewUpkeepDecider } from '../domain/view-upkeep.js';
import type { ViewEventSkipped } from '../domain/view-upkeep.events.js';

/** Leaves one event out of one version of a view: what two persons have signed. */
export class SkipViewEvent extends Command<Decided> {
  constructor(
    readonly skip: ViewEventSkipped['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SkipViewEvent)
export class SkipViewEventHandler implements ICommandHandler<SkipViewEvent> {
  constructor(private readonly decisions: Decisions) {}

  execute({ skip, who }: SkipViewEvent): Promise<Decided> {
    const { view, version, eventId, occurredOn, approval, reason, basis } = skip;
    const command = { type: 'skip', view, version, eventId, occurredOn, approval, reason, basis } as const;
    return this.decisions.run(viewUpkeepDecider, view, command, who);
  }
}
