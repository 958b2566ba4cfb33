import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { SetDue } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Đặt mục tiêu nội bộ: never “overdue by law”. */
export class SetPetitionDue extends Command<Decided> {
  constructor(
    readonly petition: Asked<SetDue>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SetPetitionDue)
export class SetPetitionDueHandler extends PetitionHandler implements ICommandHandler<SetPetitionDue> {
  execute({ petition, who }: SetPetitionDue): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'set-due' }, who);
  }
}
