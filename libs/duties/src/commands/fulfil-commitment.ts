import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { CommitmentFulfilled } from '../domain/commitment.events.js';
import { CommitmentHandler } from './commitment-handler.js';

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
export class FulfilCommitmentHandler extends CommitmentHandler implements ICommandHandler<FulfilCommitment> {
  execute({ commitment, who }: FulfilCommitment): Promise<Decided> {
    return this.run(commitment.commitmentId, { ...commitment, type: 'fulfil' }, who);
  }
}
