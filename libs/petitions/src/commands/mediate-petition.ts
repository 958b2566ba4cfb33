import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Mediate } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Refers the dispute to the mediation team (Tổ hòa giải) beside. */
export class MediatePetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Mediate>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(MediatePetition)
export class MediatePetitionHandler extends PetitionHandler implements ICommandHandler<MediatePetition> {
  execute({ petition, who }: MediatePetition): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'mediate' }, who);
  }
}
