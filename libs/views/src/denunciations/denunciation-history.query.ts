import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import type { AccessEvent, DenunciationEvent } from '#denunciations';
import { EventStore } from '#event-store';
import type { Recorded } from '#kernel';
import { LawBook } from '#law';
import { historyEntry } from '../history/history-entry.js';
import type { HistoryEntry } from '../history/history.types.js';
import { UnitNames } from '../units/unit-names.js';
import { StaffNames } from '../users/staff-names.js';
import { findDenunciation } from './denunciations.query.js';
import { ConfidentialReads } from './confidential-reads.js';

/** Who looked: at the file, or at the name behind the alias, and what for; never what was seen. */
export type DenunciationLook = Readonly<{
  kind: 'file' | 'request' | 'approval' | 'identity';
  /** UTC, ISO 8601. */
  at: string;
  who: string;
  purpose?: string;
  requestId?: string;
}>;

export type DenunciationHistory = Readonly<{
  caseId: string;
  /** All of them, oldest first, without the denouncer. */
  events: readonly HistoryEntry[];
  looks: readonly DenunciationLook[];
}>;

/** Everything that happened to a denunciation, and everybody who looked at it; undefined when not for this actor. */
export class HistoryOfDenunciation extends Query<DenunciationHistory | undefined> {
  constructor(
    readonly actor: Actor,
    readonly caseId: string,
  ) {
    super();
  }
}

@QueryHandler(HistoryOfDenunciation)
export class HistoryOfDenunciationHandler implements IQueryHandler<HistoryOfDenunciation> {
  constructor(
    private readonly reads: ConfidentialReads,
    private readonly store: EventStore,
    private readonly laws: LawBook,
    private readonly units: UnitNames,
    private readonly staff: StaffNames,
  ) {}

  async execute({ actor, caseId }: HistoryOfDenunciation): Promise<DenunciationHistory | undefined> {
    const id = findDenunciation(this.reads.as(actor), caseId)?.denunciationId;
    if (id === undefined) return undefined;
    const names = { staff: this.staff, units: this.units };
    const events: HistoryEntry[] = [];
    for await (const event of this.store.read<DenunciationEvent>(`denunciation-${id}`)) {
      events.push(historyEntry(event, this.laws.current(), names));
    }
    const looks: DenunciationLook[] = [];
    for await (const event of this.store.read<AccessEvent>(`access-${id}`)) looks.push(this.look(event));
    return { caseId: `denunciation-${id}`, events, looks };
  }

  private look({ type, data, meta }: Recorded<AccessEvent>): DenunciationLook {
    const by = { at: meta.recordedAt, who: this.staff.nameOf(meta.actor) };
    switch (type) {
      case 'ConfidentialCaseViewed':
        return { kind: 'file', ...by };
      case 'IdentityAccessRequested':
        return { kind: 'request', ...by, purpose: data.purpose, requestId: data.requestId };
      case 'IdentityAccessApproved':
        return { kind: 'approval', ...by, requestId: data.requestId };
      case 'IdentityViewed':
        return { kind: 'identity', ...by, purpose: data.purpose };
    }
  }
}
