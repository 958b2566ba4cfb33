import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { CaseNumbers, Clock } from '#kernel';
import { LawBook } from '#law';
import type { PlanSessionCommand } from '../domain/session.command.js';
import { sessionDecider } from '../domain/session.js';

/** Plans a reception session (kỳ tiếp công dân); its number comes from the unit's book. */
export class PlanSession extends Command<Decided & Readonly<{ code: string }>> {
  constructor(
    readonly session: Omit<PlanSessionCommand, 'type' | 'code'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(PlanSession)
export class PlanSessionHandler implements ICommandHandler<PlanSession> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
    private readonly numbers: CaseNumbers,
  ) {}

  async execute({ session, who }: PlanSession): Promise<Decided & { code: string }> {
    const now = { today: this.clock.today(), law: this.lawBook.current() };
    const draft = { ...session, type: 'plan', code: '', ...now } as const;
    sessionDecider.decide(sessionDecider.initial, draft); // a plan that is refused must not use up a number

    const { unit, heldOn: on, sessionId } = session;
    const { actor, correlationId } = who;
    const takenBy = `session-${sessionId}`;
    const code = await this.numbers.take({ unit, kind: 'session', on, takenBy, actor, correlationId });
    return { ...(await this.decisions.run(sessionDecider, sessionId, { ...draft, code }, who)), code };
  }
}
