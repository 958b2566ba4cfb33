import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Assign } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Giao việc: to a unit, an officer, or both. */
export class AssignPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Assign>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AssignPetition)
export class AssignPetitionHandler extends PetitionHandler implements ICommandHandler<AssignPetition> {
  execute({ petition, who }: AssignPetition): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'assign' }, who);
  }
}
