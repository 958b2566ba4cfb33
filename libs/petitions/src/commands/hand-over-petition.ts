import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { HandOver } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Bàn giao inside the organisation; the clock goes on. */
export class HandOverPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<HandOver>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverPetition)
export class HandOverPetitionHandler extends PetitionHandler implements ICommandHandler<HandOverPetition> {
  execute({ petition, who }: HandOverPetition): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'hand-over' }, who);
  }
}
