import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Answer } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Trả lời: ends it. */
export class AnswerPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Answer>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AnswerPetition)
export class AnswerPetitionHandler extends PetitionHandler implements ICommandHandler<AnswerPetition> {
  execute({ petition, who }: AnswerPetition): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'answer' }, who);
  }
}
