import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { CommitmentCancelled } from '../domain/commitment.events.js';
import { CommitmentHandler } from './commitment-handler.js';

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
export class CancelCommitmentHandler extends CommitmentHandler implements ICommandHandler<CancelCommitment> {
  execute({ commitment, who }: CancelCommitment): Promise<Decided> {
    return this.run(commitment.commitmentId, { ...commitment, type: 'cancel' }, who);
  }
}
