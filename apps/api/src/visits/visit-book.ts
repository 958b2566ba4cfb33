import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import type { LocalDate } from '#kernel';
import {
  SessionVisits,
  VisitById,
  VisitDay,
  Visits,
  WalledSessionCounts,
  WalledSessionVisits,
  WalledVisitById,
  WalledVisits,
  type VisitList,
  type VisitPeriod,
  type VisitRow,
} from '#views';

const MOST = 2_000;

type SessionCounts = Readonly<{ sessionId: string; visits: number; people: number }>;

/** The reception book on both sides of the wall, as far as the actor may read it. */
@Injectable()
export class VisitBook {
  constructor(private readonly queries: QueryBus) {}

  async day(actor: Actor, day: LocalDate, unit?: string): Promise<readonly VisitRow[]> {
    const period = { from: day, to: day, ...(unit !== undefined && { unit }) };
    const open = await this.queries.execute(new VisitDay(actor, day, unit));
    return together(open, await this.queries.execute(new WalledVisits(actor, period)));
  }

  async period(actor: Actor, period: VisitPeriod, list?: VisitList): Promise<readonly VisitRow[]> {
    const open = await this.queries.execute(new Visits(actor, period, list));
    return together(open, await this.queries.execute(new WalledVisits(actor, period, list))).slice(0, MOST);
  }

  async ofSession(actor: Actor, sessionId: string): Promise<readonly VisitRow[]> {
    const open = await this.queries.execute(new SessionVisits(actor, sessionId));
    return together(open, await this.queries.execute(new WalledSessionVisits(actor, sessionId)));
  }

  /** The sessions with what the actor may count in each. */
  async counted<Session extends SessionCounts>(
    actor: Actor,
    sessions: readonly Session[],
  ): Promise<readonly Session[]> {
    const ids = sessions.map(({ sessionId }) => sessionId);
    const walled = await this.queries.execute(new WalledSessionCounts(actor, ids));
    const of = new Map(walled.map((count) => [count.session, count]));
    return sessions.map((session) => {
      const { visits = 0, people = 0 } = of.get(session.sessionId) ?? {};
      return { ...session, visits: session.visits + visits, people: session.people + people };
    });
  }

  /** Undefined when absent or not for this actor. */
  async find(actor: Actor, visitId: string): Promise<VisitRow | undefined> {
    const open = await this.queries.execute(new VisitById(actor, visitId));
    return open ?? this.queries.execute(new WalledVisitById(actor, visitId));
  }
}

/** By day, unit and number, as the book is written. */
const together = (open: readonly VisitRow[], walled: readonly VisitRow[]): readonly VisitRow[] =>
  walled.length === 0
    ? open
    : [...open, ...walled].sort(
        (a, b) =>
          (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0) ||
          (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0) ||
          a.no - b.no,
      );
