import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { OpinionGuided } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Guides an oral complaint or denunciation to a letter. */
export class GuideOpinion extends Command<Decided> {
  constructor(
    readonly opinion: OpinionGuided['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(GuideOpinion)
export class GuideOpinionHandler extends DialogueHandler implements ICommandHandler<GuideOpinion> {
  execute({ opinion, who }: GuideOpinion): Promise<Decided> {
    return this.run(opinion.dialogueId, { ...opinion, type: 'guide' }, who);
  }
}
