import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Reopen } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Mở lại on new facts. */
export class ReopenPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Reopen>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReopenPetition)
export class ReopenPetitionHandler extends PetitionHandler implements ICommandHandler<ReopenPetition> {
  execute({ petition, who }: ReopenPetition): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'reopen' }, who);
  }
}
