import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { dialogueDecider } from '../domain/dialogue.js';
import type { OpinionCommitted } from '../domain/dialogue.events.js';

/** Answers an opinion with a promise (cam kết): `commitmentOf(dialogueId, no)` names its stream, the reaction opens it. */
export class CommitOpinion extends Command<Decided> {
  constructor(
    readonly opinion: Omit<OpinionCommitted['data'], 'commitmentId' | 'unit'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CommitOpinion)
export class CommitOpinionHandler implements ICommandHandler<CommitOpinion> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ opinion, who }: CommitOpinion): Promise<Decided> {
    const command = {
      type: 'commit',
      ...opinion,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(dialogueDecider, opinion.dialogueId, command, who);
  }
}
