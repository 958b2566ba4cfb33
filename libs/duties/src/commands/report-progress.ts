import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { commitmentDecider } from '../domain/commitment.js';
import type { CommitmentProgressed } from '../domain/commitment.events.js';

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
export class ReportProgressHandler implements ICommandHandler<ReportProgress> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ commitment, who }: ReportProgress): Promise<Decided> {
    const command = {
      type: 'progress',
      ...commitment,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(commitmentDecider, commitment.commitmentId, command, who);
  }
}
