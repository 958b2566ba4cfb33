import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { CommitmentAccepted } from '../domain/commitment.events.js';
import { CommitmentHandler } from './commitment-handler.js';

/** The body that must do it takes it on. */
export class AcceptCommitment extends Command<Decided> {
  constructor(
    readonly commitment: CommitmentAccepted['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AcceptCommitment)
export class AcceptCommitmentHandler extends CommitmentHandler implements ICommandHandler<AcceptCommitment> {
  execute({ commitment, who }: AcceptCommitment): Promise<Decided> {
    return this.run(commitment.commitmentId, { ...commitment, type: 'accept' }, who);
  }
}
