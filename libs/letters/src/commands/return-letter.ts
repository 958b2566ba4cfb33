import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Gives the letter back to its author (trả đơn). */
export class ReturnLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'return'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReturnLetter)
export class ReturnLetterHandler extends LetterHandler implements ICommandHandler<ReturnLetter> {
  execute({ letter, who }: ReturnLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'return' }, who);
  }
}
