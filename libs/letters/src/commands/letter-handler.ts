import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { LetterCommand } from '../domain/letter.command.js';
import { letterDecider } from '../domain/letter.js';

type WithoutWorld<C> = C extends LetterCommand ? Omit<C, 'today' | 'law'> : never;

/** What the handlers of a letter share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class LetterHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  protected run(letterId: string, command: WithoutWorld<LetterCommand>, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.lawBook.current() };
    return this.decisions.run(letterDecider, letterId, { ...command, ...world }, who);
  }
}
