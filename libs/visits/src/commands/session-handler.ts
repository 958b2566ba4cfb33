import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import type { SessionStep } from '../domain/session.command.js';
import { sessionDecider } from '../domain/session.js';

/** What a caller says of a step of a session; the handler adds the day and the law, the class its kind. */
export type AskedOfSession<Type extends SessionStep['type']> = Omit<
  Extract<SessionStep, { type: Type }>,
  'type'
>;

/** What the handlers of a session share: they add the day and the law, and let the decider speak. */
@Injectable()
export abstract class SessionHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  protected run(command: SessionStep, who: Who): Promise<Decided> {
    const world = { today: this.clock.today(), law: this.lawBook.current() };
    return this.decisions.run(sessionDecider, command.sessionId, { ...command, ...world }, who);
  }
}
