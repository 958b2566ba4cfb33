import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { EventStore } from '#event-store';

import { LawBook } from '#law';
import { findCase } from '../cases/case-page.query.js';
import type { CaseEvent } from '../cases/event-words.js';
import { ScopedReads } from '../scoped-read.js';
import { UnitNames } from '../units/unit-names.js';
import { StaffNames } from '../users/staff-names.js';
import { historyEntry } from './history-entry.js';
import { changes, statesOf } from './states.js';
import type { History, Moment } from './history.types.js';

export type * from './history.types.js';

/** Every event of one case and its state at a moment; undefined when absent or out of scope. */
export class CaseHistory extends Query<History | undefined> {
  constructor(
    readonly actor: Actor,
    readonly caseId: string,
    readonly moment?: Moment,
  ) {
    super();
  }
}

/** Reads one stream of the log itself: nothing an inspector sees has been summed up before. */
@QueryHandler(CaseHistory)
export class CaseHistoryHandler implements IQueryHandler<CaseHistory> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly store: EventStore,
    private readonly law: LawBook,
    private readonly units: UnitNames,
    private readonly staff: StaffNames,
  ) {}

  async execute({ actor, caseId, moment }: CaseHistory): Promise<History | undefined> {
    const found = findCase(this.reads.as(actor), caseId);
    if (!found) return undefined;
    const events = [];
    for await (const event of this.store.read<CaseEvent>(found.caseId)) events.push(event);
    const states = statesOf(events);
    const at = lastKnown(events, moment);
    const event = events[at];
    if (!event) return undefined;
    const names = { staff: this.staff, units: this.units };
    return {
      caseId: found.caseId,
      events: events.map((each) => historyEntry(each, this.law.current(), names)),
      at: { revision: at, recordedAt: event.meta.recordedAt },
      state: states[at] ?? {},
      changed: changes(states[at - 1] ?? {}, states[at] ?? {}),
    };
  }
}

/** Index of the last event that was known at the moment; the first one when it lies before them all. */
const lastKnown = (
  events: readonly { meta: { recordedAt: string } }[],
  moment: Moment | undefined,
): number => {
  const last = events.length - 1;
  if (!moment) return last;
  if ('revision' in moment) return Math.min(Math.max(moment.revision, 0), last);
  const until = Date.parse(moment.instant);
  return Math.max(
    events.findLastIndex(({ meta }) => Date.parse(meta.recordedAt) <= until),
    0,
  );
};
