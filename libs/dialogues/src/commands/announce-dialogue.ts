import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DialogueAnnounced } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Makes time, place and contents known (thông báo). */
export class AnnounceDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: DialogueAnnounced['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AnnounceDialogue)
export class AnnounceDialogueHandler extends DialogueHandler implements ICommandHandler<AnnounceDialogue> {
  execute({ dialogue, who }: AnnounceDialogue): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'announce' }, who);
  }
}
