import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Register } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Vào sổ. */
export class RegisterPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Register>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RegisterPetition)
export class RegisterPetitionHandler extends PetitionHandler implements ICommandHandler<RegisterPetition> {
  execute({ petition, who }: RegisterPetition): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'register' }, who);
  }
}
