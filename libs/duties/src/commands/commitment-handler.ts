import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { commitmentDecider, type CommitmentCommand } from '../domain/commitment.js';

type WithoutWorld<C> = C extends CommitmentCommand ? Omit<C, 'today' | 'law'> : never;

/** What the handlers of a commitment share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class CommitmentHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  protected run(commitmentId: string, command: WithoutWorld<CommitmentCommand>, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.lawBook.current() };
    return this.decisions.run(commitmentDecider, commitmentId, { ...command, ...world }, who);
  }
}
