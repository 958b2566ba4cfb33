import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { EventStore } from '#event-store';
import { refuse, type AllowedAction } from '#kernel';
import { ReceptionSession, type SessionDetail } from '#views';
import { allowedSessionActions, sessionDecider, type SessionEvent, type SessionRefusal } from '#visits';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { mayAct } from '../policy/may-act.js';
import { stateOf } from '../policy/stream-state.js';
import { VisitBook } from '../visits/visit-book.js';
import { VisitNames, type ShownVisit } from '../visits/visit-names.js';

export type ShownSession = SessionDetail &
  Readonly<{
    actions: readonly AllowedAction[];
    visitList: readonly ShownVisit[];
    /** Visits to which the head gave neither an answer nor a day for it (LTCD 18(4)). */
    unanswered: number;
  }>;

/** A session with its visits and what can be done with it, by its own state and by the policy. */
@Injectable()
export class SessionPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly store: EventStore,
    private readonly units: UnitTree,
    private readonly names: VisitNames,
    private readonly book: VisitBook,
  ) {}

  /** @throws Refusal `not-found` when there is none that the actor may see */
  async show(actor: Actor, idOrCode: string): Promise<ShownSession> {
    const page = await this.detail(actor, idOrCode);
    const visits = await this.book.ofSession(actor, page.sessionId);
    const { state } = await stateOf(
      sessionDecider,
      this.store.read<SessionEvent>(`session-${page.sessionId}`),
    );
    const mayDo = (action: string): boolean =>
      mayAct(actor, `session.${action}`, page.unit, this.units.above);
    return {
      ...page,
      actions: allowedSessionActions(state).filter(({ action }) => mayDo(action)),
      visitList: await this.names.show(actor, visits),
      unanswered: visits.filter(
        ({ answer, answered, outcome }) => !answer && !answered && outcome.kind !== 'refused',
      ).length,
    };
  }

  /** @throws Refusal `not-found` when there is none that the actor may see */
  async find(actor: Actor, idOrCode: string): Promise<string> {
    return (await this.detail(actor, idOrCode)).sessionId;
  }

  /** @throws Refusal when a direction is about a visit that denounces somebody */
  async checkDirections(actor: Actor, items: readonly Readonly<{ visitId?: string }>[]): Promise<void> {
    for (const { visitId } of items) {
      const visit = visitId === undefined ? undefined : await this.book.find(actor, visitId);
      if (visit?.confidential) refuse<SessionRefusal>('session.visit-confidential');
    }
  }

  private async detail(actor: Actor, idOrCode: string): Promise<SessionDetail> {
    const page = await this.queries.execute(new ReceptionSession(actor, idOrCode));
    if (!page) return refuse<EdgeRefusal>('not-found');
    const [counted = page] = await this.book.counted(actor, [page]);
    return counted;
  }
}
