import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { peopleBoardDecider, type PeopleBoardCommand } from '../domain/people-boards/people-board.js';

type WithoutWorld<C> = C extends PeopleBoardCommand ? Omit<C, 'today' | 'law'> : never;

/** What these handlers share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class PeopleBoardHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  protected run(boardId: string, command: WithoutWorld<PeopleBoardCommand>, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.lawBook.current() };
    return this.decisions.run(peopleBoardDecider, boardId, { ...command, ...world }, who);
  }
}
