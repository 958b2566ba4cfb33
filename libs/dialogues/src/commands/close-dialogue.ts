import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DialogueClosed } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Closes the dialogue: everything that it promised has been told. */
export class CloseDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: DialogueClosed['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CloseDialogue)
export class CloseDialogueHandler extends DialogueHandler implements ICommandHandler<CloseDialogue> {
  execute({ dialogue, who }: CloseDialogue): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'close' }, who);
  }
}
