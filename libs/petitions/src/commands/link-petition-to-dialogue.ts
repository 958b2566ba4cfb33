import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { LinkToDialogue } from '../domain/petition.command.js';
import type { Asked } from './asked.js';
import { PetitionHandler } from './petition-handler.js';

/** Links it to the same matter raised at a dialogue. */
export class LinkPetitionToDialogue extends Command<Decided> {
  constructor(
    readonly petition: Asked<LinkToDialogue>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(LinkPetitionToDialogue)
export class LinkPetitionToDialogueHandler
  extends PetitionHandler
  implements ICommandHandler<LinkPetitionToDialogue>
{
  execute({ petition, who }: LinkPetitionToDialogue): Promise<Decided> {
    return this.run(petition.petitionId, { ...petition, type: 'link-dialogue' }, who);
  }
}
