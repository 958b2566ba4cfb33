import { dayOf } from '#kernel';
import type { Matter, ReceptionKind, VisitEvent } from '#visits';
import type { Table, View } from '../view.js';

export type VisitRecord = {
  visitId: string;
  unit: string;
  occurredOn: string;
  no: number;
  recordedAt: string;
  desk: string;
  kind: ReceptionKind;
  matter: Matter;
  field: string;
  summary: string;
  subjectId: string | null;
  people: number;
  /** JSON */
  documents: string;
  /** JSON */
  outcome: string;
  caseId: string | null;
  late: 0 | 1;
  lateReason: string | null;
};

const visits: Table<VisitRecord> = {
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
    matter: 'TEXT NOT NULL',
    field: 'TEXT NOT NULL',
    summary: 'TEXT NOT NULL',
    subjectId: 'TEXT',
    people: 'INTEGER NOT NULL',
    documents: 'TEXT NOT NULL',
    outcome: 'TEXT NOT NULL',
    caseId: 'TEXT',
    late: 'INTEGER NOT NULL',
    lateReason: 'TEXT',
  },
};

/** How many numbers a unit's day has given out. */
export type VisitNumbers = { unit: string; day: string; last: number };

const numbers: Table<VisitNumbers> = {
  name: 'visit_numbers',
  key: ['unit', 'day'],
  columns: { unit: 'TEXT NOT NULL', day: 'TEXT NOT NULL', last: 'INTEGER NOT NULL' },
};

/** sổ tiếp công dân: one row for each reception at a counter. */
export const visitsView: View<VisitEvent> = {
  name: 'visits',
  version: 1,
  tables: [visits, numbers],
  indexes: [
    'CREATE INDEX by_day ON visits (occurredOn, unit, no)',
    'CREATE INDEX in_unit_by_day ON visits (unit, occurredOn, no)',
    'CREATE INDEX about_case ON visits (caseId, occurredOn) WHERE caseId IS NOT NULL',
    'CREATE INDEX of_subject ON visits (subjectId, occurredOn) WHERE subjectId IS NOT NULL',
  ],
  on: {
    VisitLogged: (write, { data, meta }) => {
      const { visitId, unit, occurredOn, desk, kind, matter, field, summary, people, outcome } = data;
      if (write.get(visits, visitId)) return;
      const no = (write.get(numbers, unit, occurredOn)?.last ?? 0) + 1;
      write.put(numbers, { unit, day: occurredOn, last: no });
      write.put(visits, {
        visitId,
        unit,
        occurredOn,
        no,
        recordedAt: meta.recordedAt,
        desk,
        kind,
        matter,
        field,
        summary,
        subjectId: data.subject?.subjectId ?? null,
        people,
        documents: JSON.stringify(data.documents),
        outcome: JSON.stringify(outcome),
        caseId: 'caseId' in outcome ? outcome.caseId : null,
        late: dayOf(meta.recordedAt) === occurredOn ? 0 : 1,
        lateReason: data.lateReason ?? null,
      });
    },
    VisitCorrected: (write, { data: { visitId, field, to } }) => {
      const visit = write.get(visits, visitId);
      if (!visit) return;
      write.put(visits, field === 'people' ? { ...visit, people: Number(to) } : { ...visit, [field]: to });
    },
  },
};
