import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { PreviousConclusionsReadOut } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Records what became of the conclusions of the last dialogue, as it was read out. */
export class ReadOutConclusions extends Command<Decided> {
  constructor(
    readonly dialogue: PreviousConclusionsReadOut['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReadOutConclusions)
export class ReadOutConclusionsHandler
  extends DialogueHandler
  implements ICommandHandler<ReadOutConclusions>
{
  execute({ dialogue, who }: ReadOutConclusions): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'read-out' }, who);
  }
}
