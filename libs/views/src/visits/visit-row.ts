import { localDate, type LocalDate } from '#kernel';
import type { HandedDocument, Matter, ReceivedBy, ReceptionKind, VisitOutcome } from '#visits';
import type { VisitDetails } from './visit-details.js';
import type { VisitRecord } from './visit-record.js';

export type VisitRow = VisitDetails &
  Readonly<{
    visitId: string;
    unit: string;
    unitName: string;
    desk: string;
    kind: ReceptionKind;
    receivedBy: ReceivedBy;
    /** Session of the head in which it was held. */
    session?: string;
    /** Which visit about its case it was, from 1. */
    order: number;
    occurredOn: LocalDate;
    /** Number within the unit's day, in order of recording, from 1. */
    no: number;
    /** When it was recorded, UTC. */
    at: string;
    subjectId?: string;
    people: number;
    largeGroup: boolean;
    matter: Matter;
    field: string;
    summary: string;
    documents: readonly HandedDocument[];
    outcome: VisitOutcome;
    caseId?: string;
    code?: string;
    /** Last day of what is still owed to the visitor. */
    owedBy?: LocalDate;
    /** Recorded on another day than it happened. */
    late: boolean;
    lateReason?: string;
  }>;

export type VisitLine = VisitRecord & { unitName: string | null; code: string | null };

/** The beginning of every question about visits. */
export const VISITS = `SELECT v.*, u.name AS unitName, (SELECT k.code FROM cases k WHERE k.caseId = v.caseId) AS code
   FROM visits v LEFT JOIN units u ON u.id = v.unit`;

export const visitRow = (line: VisitLine): VisitRow => {
  const outcome = JSON.parse(line.outcome) as VisitOutcome;
  const code = line.code ?? ('code' in outcome ? outcome.code : undefined);
  return {
    visitId: line.visitId,
    unit: line.unit,
    unitName: line.unitName ?? line.unit,
    desk: line.desk,
    kind: line.kind,
    receivedBy: line.receivedBy,
    ...(line.session !== null && { session: line.session }),
    order: line.nth,
    occurredOn: localDate(line.occurredOn),
    no: line.no,
    at: line.recordedAt,
    ...(line.subjectId !== null && { subjectId: line.subjectId }),
    people: line.people,
    largeGroup: line.largeGroup === 1,
    matter: line.matter,
    field: line.field,
    summary: line.summary,
    documents: JSON.parse(line.documents) as readonly HandedDocument[],
    outcome,
    ...(JSON.parse(line.details) as VisitDetails),
    ...(line.caseId !== null && { caseId: line.caseId }),
    ...(code !== undefined && { code }),
    ...(line.owedBy !== null && { owedBy: localDate(line.owedBy) }),
    late: line.late === 1,
    ...(line.lateReason !== null && { lateReason: line.lateReason }),
  };
};
