import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { OpinionForwarded } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Forwards an opinion to the competent body. */
export class ForwardOpinion extends Command<Decided> {
  constructor(
    readonly opinion: OpinionForwarded['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ForwardOpinion)
export class ForwardOpinionHandler extends DialogueHandler implements ICommandHandler<ForwardOpinion> {
  execute({ opinion, who }: ForwardOpinion): Promise<Decided> {
    return this.run(opinion.dialogueId, { ...opinion, type: 'forward' }, who);
  }
}
