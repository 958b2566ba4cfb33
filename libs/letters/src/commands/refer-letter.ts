import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Hands the letter to the investigation body: signs of a crime (LTC 27). */
export class ReferLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'refer'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReferLetter)
export class ReferLetterHandler extends LetterHandler implements ICommandHandler<ReferLetter> {
  execute({ letter, who }: ReferLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'refer' }, who);
  }
}
