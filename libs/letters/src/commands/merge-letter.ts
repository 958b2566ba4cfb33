import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { letterDecider } from '../domain/letter.js';
import type { LetterMerged } from '../domain/letter.events.js';

/** Joins a duplicate (đơn trùng) to the case that is already open. */
export class MergeLetter extends Command<Decided> {
  constructor(
    readonly letter: LetterMerged['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(MergeLetter)
export class MergeLetterHandler implements ICommandHandler<MergeLetter> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ letter, who }: MergeLetter): Promise<Decided> {
    const command = {
      type: 'merge',
      ...letter,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(letterDecider, letter.letterId, command, who);
  }
}
