import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { letterDecider } from '../domain/letter.js';
import type { LetterClassified } from '../domain/letter.events.js';

/** Sorts the letter (phân loại đơn): what it asks, whether it can be handled, and by whom. */
export class ClassifyLetter extends Command<Decided> {
  constructor(
    readonly letter: LetterClassified['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ClassifyLetter)
export class ClassifyLetterHandler implements ICommandHandler<ClassifyLetter> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ letter, who }: ClassifyLetter): Promise<Decided> {
    const command = {
      type: 'classify',
      ...letter,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(letterDecider, letter.letterId, command, who);
  }
}
