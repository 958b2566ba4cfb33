import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DialoguePublished } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Publishes the conclusions (công khai). */
export class PublishDialogue extends Command<Decided> {
  constructor(
    readonly dialogue: DialoguePublished['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PublishDialogue)
export class PublishDialogueHandler extends DialogueHandler implements ICommandHandler<PublishDialogue> {
  execute({ dialogue, who }: PublishDialogue): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'publish' }, who);
  }
}
