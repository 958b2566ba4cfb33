import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DialogueFollowedUp } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Records how far the conclusions have come. */
export class FollowUpDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: Omit<DialogueFollowedUp['data'], 'review'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(FollowUpDialogue)
export class FollowUpDialogueHandler extends DialogueHandler implements ICommandHandler<FollowUpDialogue> {
  execute({ dialogue, who }: FollowUpDialogue): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'follow-up' }, who);
  }
}
