import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { CommitmentProgressed } from '../domain/commitment.events.js';
import { CommitmentHandler } from './commitment-handler.js';

/** Notes how far the promise has come. */
export class ReportProgress extends Command<Decided> {
  constructor(
    readonly commitment: CommitmentProgressed['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReportProgress)
export class ReportProgressHandler extends CommitmentHandler implements ICommandHandler<ReportProgress> {
  execute({ commitment, who }: ReportProgress): Promise<Decided> {
    return this.run(commitment.commitmentId, { ...commitment, type: 'progress' }, who);
  }
}
