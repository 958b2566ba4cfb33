import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { jobUpkeepDecider, REACTIONS } from '../domain/job-upkeep.js';

/** Notes that somebody has a reaction act again on an event: before it does. */
export class RetryStuckReaction extends Command<Decided> {
  constructor(
    readonly stuck: Readonly<{ reaction: string; eventId: string; failure: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RetryStuckReaction)
export class RetryStuckReactionHandler implements ICommandHandler<RetryStuckReaction> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ stuck: { reaction, eventId, failure }, who }: RetryStuckReaction): Promise<Decided> {
    const occurredOn = this.clock.today();
    const command = { type: 'act-again', reaction, eventId, failure, occurredOn } as const;
    return this.decisions.run(jobUpkeepDecider, REACTIONS, command, who);
  }
}
