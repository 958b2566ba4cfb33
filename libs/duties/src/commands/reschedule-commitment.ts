import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { CommitmentRescheduled } from '../domain/commitment.events.js';
import { CommitmentHandler } from './commitment-handler.js';

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
export class RescheduleCommitmentHandler
  extends CommitmentHandler
  implements ICommandHandler<RescheduleCommitment>
{
  execute({ commitment, who }: RescheduleCommitment): Promise<Decided> {
    return this.run(commitment.commitmentId, { ...commitment, type: 'reschedule' }, who);
  }
}
