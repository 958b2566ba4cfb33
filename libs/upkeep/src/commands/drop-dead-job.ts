import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import type { SettledJob } from '../domain/job-upkeep.events.js';
import { jobUpkeepDecider } from '../domain/job-upkeep.js';

/** Notes that somebody takes a dead job away, and why: before the queue is told. */
export class DropDeadJob extends Command<Decided> {
  constructor(
    readonly job: SettledJob,
    readonly reason: string,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DropDeadJob)
export class DropDeadJobHandler implements ICommandHandler<DropDeadJob> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `job.reason-missing` */
  execute({ job: { kind, jobId, attempts, failure }, reason, who }: DropDeadJob): Promise<Decided> {
    const occurredOn = this.clock.today();
    const command = { type: 'drop', kind, jobId, attempts, failure, occurredOn, reason } as const;
    return this.decisions.run(jobUpkeepDecider, kind, command, who);
  }
}
