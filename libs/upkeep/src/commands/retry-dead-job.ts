import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import type { SettledJob } from '../domain/job-upkeep.events.js';
import { jobUpkeepDecider } from '../domain/job-upkeep.js';

/** Notes that somebody has a dead job tried again: before the queue is told, so that no such act goes unseen. */
export class RetryDeadJob extends Command<Decided> {
  constructor(
    readonly job: SettledJob,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RetryDeadJob)
export class RetryDeadJobHandler implements ICommandHandler<RetryDeadJob> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ job: { kind, jobId, attempts, failure }, who }: RetryDeadJob): Promise<Decided> {
    const occurredOn = this.clock.today();
    const command = { type: 'retry', kind, jobId, attempts, failure, occurredOn } as const;
    return this.decisions.run(jobUpkeepDecider, kind, command, who);
  }
}
