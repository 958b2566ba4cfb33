import type { Matter, ReceivedBy, ReceptionKind } from '#visits';
import type { Table } from '../view.js';

/** One row of the reception book (sổ tiếp công dân). */
export type VisitRecord = {
  visitId: string;
  unit: string;
  occurredOn: string;
  no: number;
  recordedAt: string;
  desk: string;
  kind: ReceptionKind;
  receivedBy: ReceivedBy;
  session: string | null;
  /** Which visit about its case it was, from 1. */
  nth: number;
  matter: Matter;
  field: string;
  summary: string;
  subjectId: string | null;
  people: number;
  largeGroup: 0 | 1;
  /** JSON, as the two below. */
  documents: string;
  outcome: string;
  details: string;
  caseId: string | null;
  /** Catalogue code of the ground of a refusal (từ chối tiếp). */
  ground: string | null;
  /** Last day of what is still owed to the visitor: an answer or the notice of a refusal. */
  owedBy: string | null;
  late: 0 | 1;
  lateReason: string | null;
};

export const visits: Table<VisitRecord> = {
  name: 'visits',
  key: ['visitId'],
  columns: {
    visitId: 'TEXT NOT NULL',
    unit: 'TEXT NOT NULL',
    occurredOn: 'TEXT NOT NULL',
    no: 'INTEGER NOT NULL',
    recordedAt: 'TEXT NOT NULL',
    desk: 'TEXT NOT NULL',
    kind: 'TEXT NOT NULL',
    receivedBy: 'TEXT NOT NULL',
    session: 'TEXT',
    nth: 'INTEGER NOT NULL',
    matter: 'TEXT NOT NULL',
    field: 'TEXT NOT NULL',
    summary: 'TEXT NOT NULL',
    subjectId: 'TEXT',
    people: 'INTEGER NOT NULL',
    largeGroup: 'INTEGER NOT NULL',
    documents: 'TEXT NOT NULL',
    outcome: 'TEXT NOT NULL',
    details: 'TEXT NOT NULL',
    caseId: 'TEXT',
    ground: 'TEXT',
    owedBy: 'TEXT',
    late: 'INTEGER NOT NULL',
    lateReason: 'TEXT',
  },
};
