import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { commitmentDecider } from '../domain/commitment.js';
import type { CommitmentCancelled } from '../domain/commitment.events.js';

/** Gives the promise up, with the reason. */
export class CancelCommitment extends Command<Decided> {
  constructor(
    readonly commitment: CommitmentCancelled['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CancelCommitment)
export class CancelCommitmentHandler implements ICommandHandler<CancelCommitment> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ commitment, who }: CancelCommitment): Promise<Decided> {
    const command = {
      type: 'cancel',
      ...commitment,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(commitmentDecider, commitment.commitmentId, command, who);
  }
}
