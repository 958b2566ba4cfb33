import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DialogueCancelled } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Calls the meeting off before it is held. */
export class CancelDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: DialogueCancelled['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CancelDialogue)
export class CancelDialogueHandler extends DialogueHandler implements ICommandHandler<CancelDialogue> {
  execute({ dialogue, who }: CancelDialogue): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'cancel' }, who);
  }
}
