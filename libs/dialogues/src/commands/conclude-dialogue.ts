import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ConcludeCommand } from '../domain/dialogue-conclusions.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Issues the conclusions (thông báo kết luận); each direction with a body and a day becomes a commitment. */
export class ConcludeDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: Omit<ConcludeCommand, 'type'>,
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
