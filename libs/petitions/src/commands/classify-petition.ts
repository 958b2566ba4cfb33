import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Classify } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Phân loại: the field it belongs to. */
export class ClassifyPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Classify>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ClassifyPetition)
export class ClassifyPetitionHandler extends PetitionHandler implements ICommandHandler<ClassifyPetition> {
  execute({ petition, who }: ClassifyPetition): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'classify' }, who);
  }
}
