import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { letterDecider } from '../domain/letter.js';
import type { LetterRegistered } from '../domain/letter.events.js';

/** Enters the letter in the book (vào sổ). */
export class RegisterLetter extends Command<Decided> {
  constructor(
    readonly letter: LetterRegistered['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RegisterLetter)
export class RegisterLetterHandler implements ICommandHandler<RegisterLetter> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ letter, who }: RegisterLetter): Promise<Decided> {
    const command = {
      type: 'register',
      ...letter,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(letterDecider, letter.letterId, command, who);
  }
}
