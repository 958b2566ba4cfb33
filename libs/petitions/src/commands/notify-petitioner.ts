import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Notify } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Tells the citizen which of four things happened (LTCD 28(1)). */
export class NotifyPetitioner extends Command<Decided> {
  constructor(
    readonly petition: Asked<Notify>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(NotifyPetitioner)
export class NotifyPetitionerHandler extends PetitionHandler implements ICommandHandler<NotifyPetitioner> {
  execute({ petition, who }: NotifyPetitioner): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'notify' }, who);
  }
}
