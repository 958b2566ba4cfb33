import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { OpinionCollected } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Writes down an opinion (ý kiến), before the meeting or from the floor; the stream numbers it. */
export class CollectOpinion extends Command<Decided> {
  constructor(
    readonly opinion: Omit<OpinionCollected['data'], 'no'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CollectOpinion)
export class CollectOpinionHandler extends DialogueHandler implements ICommandHandler<CollectOpinion> {
  execute({ opinion, who }: CollectOpinion): Promise<Decided> {
    return this.run(opinion.dialogueId, { ...opinion, type: 'collect' }, who);
  }
}
