import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Receive } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Tiếp nhận kiến nghị, phản ánh: starts the clock of the reply (LTCD 28(1)). */
export class ReceivePetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Receive>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReceivePetition)
export class ReceivePetitionHandler extends PetitionHandler implements ICommandHandler<ReceivePetition> {
  execute({ petition, who }: ReceivePetition): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'receive' }, who);
  }
}
