import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { DialogueMinutesSigned } from '../domain/dialogue.events.js';
import { DialogueHandler } from './dialogue-handler.js';

/** Records the minutes with who signed them. */
export class SignMinutes extends Command<Decided> {
  constructor(
    readonly dialogue: DialogueMinutesSigned['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(SignMinutes)
export class SignMinutesHandler extends DialogueHandler implements ICommandHandler<SignMinutes> {
  execute({ dialogue, who }: SignMinutes): Promise<Decided> {
    return this.run(dialogue.dialogueId, { ...dialogue, type: 'sign' }, who);
  }
}
