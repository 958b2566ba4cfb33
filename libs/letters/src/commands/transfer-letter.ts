import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { letterDecider } from '../domain/letter.js';
import type { LetterTransferred } from '../domain/letter.events.js';

/** Sends the letter to the competent body (chuyển đơn). */
export class TransferLetter extends Command<Decided> {
  constructor(
    readonly letter: LetterTransferred['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(TransferLetter)
export class TransferLetterHandler implements ICommandHandler<TransferLetter> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ letter, who }: TransferLetter): Promise<Decided> {
    const command = {
      type: 'transfer',
      ...letter,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(letterDecider, letter.letterId, command, who);
  }
}
