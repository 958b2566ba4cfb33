import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { dialogueDecider } from '../domain/dialogue.js';
import type { OpinionAnswered } from '../domain/dialogue.events.js';

/** Answers an opinion on the spot (trả lời tại chỗ). */
export class AnswerOpinion extends Command<Decided> {
  constructor(
    readonly opinion: OpinionAnswered['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AnswerOpinion)
export class AnswerOpinionHandler implements ICommandHandler<AnswerOpinion> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ opinion, who }: AnswerOpinion): Promise<Decided> {
    const command = {
      type: 'answer',
      ...opinion,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(dialogueDecider, opinion.dialogueId, command, who);
  }
}
