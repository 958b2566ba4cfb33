import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { obligationDecider, type ObligationCommand } from '../domain/local-obligations/obligation.js';

type WithoutWorld<C> = C extends ObligationCommand ? Omit<C, 'today' | 'law'> : never;

/** What these handlers share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class ObligationHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  protected run(obligationId: string, command: WithoutWorld<ObligationCommand>, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.lawBook.current() };
    return this.decisions.run(obligationDecider, obligationId, { ...command, ...world }, who);
  }
}
