import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { letterDecider } from '../domain/letter.js';
import type { LetterFiled } from '../domain/letter.events.js';

/** Files the letter without action (lưu đơn); it is kept for a year. */
export class FileLetter extends Command<Decided> {
  constructor(
    readonly letter: Omit<LetterFiled['data'], 'keptUntil'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(FileLetter)
export class FileLetterHandler implements ICommandHandler<FileLetter> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  execute({ letter, who }: FileLetter): Promise<Decided> {
    const command = {
      type: 'file',
      ...letter,
      today: this.clock.today(),
      law: this.lawBook.current(),
    } as const;
    return this.decisions.run(letterDecider, letter.letterId, command, who);
  }
}
