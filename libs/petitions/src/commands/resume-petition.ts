import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Resume } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Tiếp tục sau tạm dừng. */
export class ResumePetition extends Command<Decided> {
  constructor(
    readonly petition: Asked<Resume>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ResumePetition)
export class ResumePetitionHandler extends PetitionHandler implements ICommandHandler<ResumePetition> {
  execute({ petition, who }: ResumePetition): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'resume' }, who);
  }
}
