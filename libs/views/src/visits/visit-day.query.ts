import { Query } from '@nestjs/cqrs';
import type { LocalDate } from '#kernel';
import type { HandedDocument, Matter, ReceptionKind, VisitOutcome } from '#visits';
import type { Actor } from '#access';

export type VisitRow = Readonly<{
  visitId: string;
  unit: string;
  unitName: string;
  desk: string;
  kind: ReceptionKind;
  occurredOn: LocalDate;
  /** Number within the unit's day, in order of recording, from 1. */
  no: number;
  /** When it was recorded, UTC. */
  at: string;
  subjectId?: string;
  people: number;
  matter: Matter;
  field: string;
  summary: string;
  documents: readonly HandedDocument[];
  outcome: VisitOutcome;
  caseId?: string;
  code?: string;
  /** Recorded on another day than it happened. */
  late: boolean;
  lateReason?: string;
}>;

/** sổ tiếp công dân: the receptions of one day in the actor's units, in order of their numbers. */
export class VisitDay extends Query<readonly VisitRow[]> {
  constructor(
    readonly actor: Actor,
    readonly day: LocalDate,
    readonly unit?: string,
  ) {
    super();
  }
}

export class VisitById extends Query<VisitRow | undefined> {
  constructor(
    readonly actor: Actor,
    readonly visitId: string,
  ) {
    super();
  }
}
