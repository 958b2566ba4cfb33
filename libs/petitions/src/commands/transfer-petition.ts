import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Transfer } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Chuyển cơ quan có thẩm quyền: ends it here. */
export class TransferPetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Transfer>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(TransferPetition)
export class TransferPetitionHandler extends PetitionHandler implements ICommandHandler<TransferPetition> {
  execute({ petition, who }: TransferPetition): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'transfer' }, who);
  }
}
