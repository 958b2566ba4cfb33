import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DialogueConcluded } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Issues the conclusions (thông báo kết luận). */
export class ConcludeDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: DialogueConcluded['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ConcludeDialogue)
export class ConcludeDialogueHandler extends DialogueHandler implements ICommandHandler<ConcludeDialogue> {
  execute({ dialogue, who }: ConcludeDialogue): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'conclude' }, who);
  }
}
