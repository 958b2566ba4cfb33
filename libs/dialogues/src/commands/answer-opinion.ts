import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { OpinionAnswered } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

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
export class AnswerOpinionHandler extends DialogueHandler implements ICommandHandler<AnswerOpinion> {
  execute({ opinion, who }: AnswerOpinion): Promise<Decided> {
    return this.run(opinion.dialogueId, { ...opinion, type: 'answer' }, who);
  }
}
