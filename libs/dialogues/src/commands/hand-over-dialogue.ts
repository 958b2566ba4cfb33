import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DialogueHandedOver } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Another unit holds it, or does what still follows from it (bàn giao); the day and the clocks stay. */
export class HandOverDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: Omit<DialogueHandedOver['data'], 'from'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverDialogue)
export class HandOverDialogueHandler extends DialogueHandler implements ICommandHandler<HandOverDialogue> {
  execute({ dialogue, who }: HandOverDialogue): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'hand-over' }, who);
  }
}
