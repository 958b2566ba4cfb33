import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate, type LocalDate } from '#kernel';
import type { HandedDocument, Matter, ReceptionKind, VisitOutcome } from '#visits';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { VisitRecord } from './visits.view.js';

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

type VisitLine = VisitRecord & { unitName: string | null; code: string | null };

const COLUMNS = `v.*, u.name AS unitName, (SELECT k.code FROM cases k WHERE k.caseId = v.caseId) AS code`;

const onDay = scoped<{ day: string; unit: string | null }, VisitLine>(
  'visits.on-day',
  'visit.read',
  `SELECT ${COLUMNS} FROM visits v LEFT JOIN units u ON u.id = v.unit
    WHERE {scope v.unit} AND v.occurredOn = :day
      AND (:unit IS NULL OR v.unit IN (SELECT unit FROM unit_above WHERE above = :unit))
    ORDER BY v.unit, v.no`,
);

const byId = scoped<{ id: string }, VisitLine>(
  'visit.by-id',
  'visit.read',
  `SELECT ${COLUMNS} FROM visits v LEFT JOIN units u ON u.id = v.unit
    WHERE {scope v.unit} AND v.visitId = :id`,
);

@QueryHandler(VisitDay)
export class VisitDayHandler implements IQueryHandler<VisitDay> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, day, unit }: VisitDay): Promise<readonly VisitRow[]> {
    return this.reads
      .as(actor)
      .all(onDay, { day, unit: unit ?? null })
      .map(visitRow);
  }
}

@QueryHandler(VisitById)
export class VisitByIdHandler implements IQueryHandler<VisitById> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, visitId }: VisitById): Promise<VisitRow | undefined> {
    const line = this.reads.as(actor).one(byId, { id: visitId });
    return line && visitRow(line);
  }
}

const visitRow = (line: VisitLine): VisitRow => {
  const outcome = JSON.parse(line.outcome) as VisitOutcome;
  const code = line.code ?? ('code' in outcome ? outcome.code : undefined);
  return {
    visitId: line.visitId,
    unit: line.unit,
    unitName: line.unitName ?? line.unit,
    desk: line.desk,
    kind: line.kind,
    occurredOn: localDate(line.occurredOn),
    no: line.no,
    at: line.recordedAt,
    ...(line.subjectId !== null && { subjectId: line.subjectId }),
    people: line.people,
    matter: line.matter,
    field: line.field,
    summary: line.summary,
    documents: JSON.parse(line.documents) as readonly HandedDocument[],
    outcome,
    ...(line.caseId !== null && { caseId: line.caseId }),
    ...(code !== undefined && { code }),
    late: line.late === 1,
    ...(line.lateReason !== null && { lateReason: line.lateReason }),
  };
};
