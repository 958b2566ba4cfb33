import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { letterDecider } from '../domain/letter.js';
import type { LetterReturned } from '../domain/letter.events.js';

/** Gives the letter back to its author (trả đơn). */
export class ReturnLetter extends Command<Decided> {
  constructor(
    readonly letter: LetterReturned['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReturnLetter)
export class ReturnLetterHandler implements ICommandHandler<ReturnLetter> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ letter, who }: ReturnLetter): Promise<Decided> {
    const command = {
      type: 'return',
      ...letter,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(letterDecider, letter.letterId, command, who);
  }
}
