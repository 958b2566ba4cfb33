import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { CommitmentHandedOver } from '../domain/commitment.events.js';
import { CommitmentHandler } from './commitment-handler.js';

/** Gives the promise to another unit (bàn giao); its day stays. */
export class HandOverCommitment extends Command<Decided> {
  constructor(
    readonly commitment: Omit<CommitmentHandedOver['data'], 'from'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverCommitment)
export class HandOverCommitmentHandler
  extends CommitmentHandler
  implements ICommandHandler<HandOverCommitment>
{
  execute({ commitment, who }: HandOverCommitment): Promise<Decided> {
    return this.run(commitment.commitmentId, { ...commitment, type: 'hand-over' }, who);
  }
}
