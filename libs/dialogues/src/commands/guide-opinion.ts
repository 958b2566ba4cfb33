import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { dialogueDecider } from '../domain/dialogue.js';
import type { OpinionGuided } from '../domain/dialogue.events.js';

/** Guides an oral complaint or denunciation to a letter. */
export class GuideOpinion extends Command<Decided> {
  constructor(
    readonly opinion: OpinionGuided['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(GuideOpinion)
export class GuideOpinionHandler implements ICommandHandler<GuideOpinion> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ opinion, who }: GuideOpinion): Promise<Decided> {
    const command = {
      type: 'guide',
      ...opinion,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(dialogueDecider, opinion.dialogueId, command, who);
  }
}
