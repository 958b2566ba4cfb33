import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { commitmentDecider } from '../domain/commitment.js';
import type { CommitmentFulfilled } from '../domain/commitment.events.js';

/** Ends the promise as kept, with the evidence. */
export class FulfilCommitment extends Command<Decided> {
  constructor(
    readonly commitment: CommitmentFulfilled['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(FulfilCommitment)
export class FulfilCommitmentHandler implements ICommandHandler<FulfilCommitment> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ commitment, who }: FulfilCommitment): Promise<Decided> {
    const command = {
      type: 'fulfil',
      ...commitment,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(commitmentDecider, commitment.commitmentId, command, who);
  }
}
