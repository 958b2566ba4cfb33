import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DialoguePostponed } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Moves the meeting to another day; it must be announced anew. */
export class PostponeDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: Omit<DialoguePostponed['data'], 'notice'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PostponeDialogue)
export class PostponeDialogueHandler extends DialogueHandler implements ICommandHandler<PostponeDialogue> {
  execute({ dialogue, who }: PostponeDialogue): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'postpone' }, who);
  }
}
