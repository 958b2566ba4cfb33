import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { dialogueDecider } from '../domain/dialogue.js';
import type { OpinionCollected } from '../domain/dialogue.events.js';

/** Writes down an opinion (ý kiến), before the meeting or from the floor; the stream numbers it. */
export class CollectOpinion extends Command<Decided> {
  constructor(
    readonly opinion: Omit<OpinionCollected['data'], 'no'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CollectOpinion)
export class CollectOpinionHandler implements ICommandHandler<CollectOpinion> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ opinion, who }: CollectOpinion): Promise<Decided> {
    const command = {
      type: 'collect',
      ...opinion,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(dialogueDecider, opinion.dialogueId, command, who);
  }
}
