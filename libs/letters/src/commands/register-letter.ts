import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { StepOf } from '../domain/letter.command.js';
import { LetterHandler } from './letter-handler.js';

/** Enters the letter in the book (vào sổ). */
export class RegisterLetter extends Command<Decided> {
  constructor(
    readonly letter: StepOf<'register'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RegisterLetter)
export class RegisterLetterHandler extends LetterHandler implements ICommandHandler<RegisterLetter> {
  execute({ letter, who }: RegisterLetter): Promise<Decided> {
    return this.run(letter.letterId, { ...letter, type: 'register' }, who);
  }
}
