import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { OpinionDeclined } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Does not take an opinion up, and says why. */
export class DeclineOpinion extends Command<Decided> {
  constructor(
    readonly dialogue: OpinionDeclined['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DeclineOpinion)
export class DeclineOpinionHandler extends DialogueHandler implements ICommandHandler<DeclineOpinion> {
  execute({ dialogue, who }: DeclineOpinion): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'decline' }, who);
  }
}
