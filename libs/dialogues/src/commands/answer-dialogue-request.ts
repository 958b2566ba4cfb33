import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DialogueRequestAnswered } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Says yes or, with the reason, no to those who asked for a dialogue. */
export class AnswerDialogueRequest extends Command<Decided> {
  constructor(
    readonly dialogue: DialogueRequestAnswered['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AnswerDialogueRequest)
export class AnswerDialogueRequestHandler
  extends DialogueHandler
  implements ICommandHandler<AnswerDialogueRequest>
{
  execute({ dialogue, who }: AnswerDialogueRequest): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'reply' }, who);
  }
}
