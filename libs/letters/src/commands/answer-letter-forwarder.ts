import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Tells the body that sent the letter on what came of it (LTC 26(2), LTCD 27(2)). */
export class AnswerLetterForwarder extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'tell-forwarder'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(AnswerLetterForwarder)
export class AnswerLetterForwarderHandler
  extends LetterHandler
  implements ICommandHandler<AnswerLetterForwarder>
{
  execute({ letter, who }: AnswerLetterForwarder): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'tell-forwarder' }, who);
  }
}
