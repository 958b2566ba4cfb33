import { createHash } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { StepOf } from '../domain/letter.command.js';
import { fieldOf } from '../domain/letter-correction.js';
import { LetterHandler } from './letter-handler.js';
import { knownLetter } from './known-letter.js';

/** Puts one field right (đính chính); the old value stays recognisable by its hash. */
export class CorrectLetter extends Command<Decided> {
  constructor(
    readonly letter: Omit<StepOf<'correct'>, 'oldHash'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CorrectLetter)
export class CorrectLetterHandler extends LetterHandler implements ICommandHandler<CorrectLetter> {
  constructor(
    decisions: Decisions,
    clock: Clock,
    lawBook: LawBook,
    private readonly store: EventStore,
  ) {
    super(decisions, clock, lawBook);
  }

  async execute({ letter, who }: CorrectLetter): Promise<Decided> {
    const { letterId, field } = letter;
    const old = fieldOf(await knownLetter(this.store, letterId, who), field);
    const oldHash = createHash('sha256')
      .update(String(old ?? ''))
      .digest('hex');
    return this.run(letterId, { ...letter, oldHash, type: 'correct' }, who);
  }
}
