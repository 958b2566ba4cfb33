import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DialogueHeld } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Records that the dialogue was held; the day by which its result must be published is computed here. */
export class HoldDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: Omit<DialogueHeld['data'], 'result'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HoldDialogue)
export class HoldDialogueHandler extends DialogueHandler implements ICommandHandler<HoldDialogue> {
  execute({ dialogue, who }: HoldDialogue): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'hold' }, who);
  }
}
