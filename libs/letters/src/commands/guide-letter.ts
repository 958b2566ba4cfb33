import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { letterDecider } from '../domain/letter.js';
import type { LetterGuided } from '../domain/letter.events.js';

/** Tells the author which body is competent (hướng dẫn). */
export class GuideLetter extends Command<Decided> {
  constructor(
    readonly letter: LetterGuided['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(GuideLetter)
export class GuideLetterHandler implements ICommandHandler<GuideLetter> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ letter, who }: GuideLetter): Promise<Decided> {
    const command = {
      type: 'guide',
      ...letter,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(letterDecider, letter.letterId, command, who);
  }
}
