import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { OpinionCommitted } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Answers an opinion with a promise (cam kết): `commitmentOf(dialogueId, no)` names its stream, the reaction opens it. */
export class CommitOpinion extends Command<Decided> {
  constructor(
    readonly opinion: Omit<OpinionCommitted['data'], 'commitmentId' | 'unit'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CommitOpinion)
export class CommitOpinionHandler extends DialogueHandler implements ICommandHandler<CommitOpinion> {
  execute({ opinion, who }: CommitOpinion): Promise<Decided> {
    return this.run(opinion.dialogueId, { ...opinion, type: 'commit' }, who);
  }
}
