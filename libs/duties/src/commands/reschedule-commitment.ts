import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { commitmentDecider } from '../domain/commitment.js';
import type { CommitmentRescheduled } from '../domain/commitment.events.js';

/** Sets another date, with the reason that the people who asked will read. */
export class RescheduleCommitment extends Command<Decided> {
  constructor(
    readonly commitment: CommitmentRescheduled['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RescheduleCommitment)
export class RescheduleCommitmentHandler implements ICommandHandler<RescheduleCommitment> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ commitment, who }: RescheduleCommitment): Promise<Decided> {
    const command = {
      type: 'reschedule',
      ...commitment,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(commitmentDecider, commitment.commitmentId, command, who);
  }
}
