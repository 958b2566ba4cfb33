import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { TellForwarder } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Tells the body that sent it on what came of it (LTCD 27(2)). */
export class TellPetitionForwarder extends Command<Decided> {
  constructor(
    readonly petition: Asked<TellForwarder>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(TellPetitionForwarder)
export class TellPetitionForwarderHandler
  extends PetitionHandler
  implements ICommandHandler<TellPetitionForwarder>
{
  execute({ petition, who }: TellPetitionForwarder): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'tell-forwarder' }, who);
  }
}
