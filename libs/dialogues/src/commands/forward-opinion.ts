import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { dialogueDecider } from '../domain/dialogue.js';
import type { OpinionForwarded } from '../domain/dialogue.events.js';

/** Forwards an opinion to the competent body. */
export class ForwardOpinion extends Command<Decided> {
  constructor(
    readonly opinion: OpinionForwarded['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ForwardOpinion)
export class ForwardOpinionHandler implements ICommandHandler<ForwardOpinion> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ opinion, who }: ForwardOpinion): Promise<Decided> {
    const command = {
      type: 'forward',
      ...opinion,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(dialogueDecider, opinion.dialogueId, command, who);
  }
}
