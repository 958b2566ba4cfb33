import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Suspend } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Tạm dừng, with a reason. */
export class SuspendPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Suspend>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SuspendPetition)
export class SuspendPetitionHandler extends PetitionHandler implements ICommandHandler<SuspendPetition> {
  execute({ petition, who }: SuspendPetition): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'suspend' }, who);
  }
}
