import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DialogueRequested } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Records that those concerned ask for a dialogue; the last day of the answer is computed here. */
export class RequestDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: Omit<DialogueRequested['data'], 'reply'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RequestDialogue)
export class RequestDialogueHandler extends DialogueHandler implements ICommandHandler<RequestDialogue> {
  execute({ dialogue, who }: RequestDialogue): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'request' }, who);
  }
}
