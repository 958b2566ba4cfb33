import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { CommitmentResultNotified } from '../domain/commitment.events.js';
import { CommitmentHandler } from './commitment-handler.js';

/** Records that those who asked were told what came of the promise. */
export class NotifyCommitmentResult extends Command<Decided> {
  constructor(
    readonly commitment: CommitmentResultNotified['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(NotifyCommitmentResult)
export class NotifyCommitmentResultHandler
  extends CommitmentHandler
  implements ICommandHandler<NotifyCommitmentResult>
{
  execute({ commitment, who }: NotifyCommitmentResult): Promise<Decided> {
    return this.run(commitment.commitmentId, { ...commitment, type: 'notify' }, who);
  }
}
