import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { AfterVisit } from '../domain/visit.command.js';
import { visitDecider } from '../domain/visit.js';

type WithoutWorld<C> = C extends AfterVisit ? Omit<C, 'today' | 'law'> : never;

/** What a caller says of a step after the visit; the handler adds the day and the law, the class its kind. */
export type AskedOfVisit<Type extends AfterVisit['type']> = Omit<
  Extract<AfterVisit, { type: Type }>,
  'type' | 'today' | 'law'
>;

/** What the handlers of a logged visit share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class VisitHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  protected run(command: WithoutWorld<AfterVisit>, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.lawBook.current() };
    return this.decisions.run(visitDecider, command.visitId, { ...command, ...world }, who);
  }
}
