import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Close } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Kết thúc without an answer, with a reason. */
export class ClosePetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Close>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ClosePetition)
export class ClosePetitionHandler extends PetitionHandler implements ICommandHandler<ClosePetition> {
  execute({ petition, who }: ClosePetition): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'close' }, who);
  }
}
