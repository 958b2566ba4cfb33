import { dayOf, idOf, present } from '#kernel';
import type { SessionEvent, VisitEvent, VisitLogged } from '#visits';
import { dueIndex } from '../clocks/clock-table.js';
import { sessionClocks } from '../clocks/clocks-of-sessions.js';
import { visitClocks } from '../clocks/clocks-of-visits.js';
import { keepingClocks } from '../clocks/keeping-clocks.js';
import type { Table, View, Write } from '../view.js';
import { recomputeSession, sessionTables, whenSession } from './sessions.table.js';
import type { VisitDetails } from './visit-details.js';
import { visits, type VisitRecord } from './visit-record.js';

export type { VisitRecord } from './visit-record.js';

/** How many numbers a unit's day has given out. */
export type VisitNumbers = { unit: string; day: string; last: number };

const numbers: Table<VisitNumbers> = {
  name: 'visit_numbers',
  key: ['unit', 'day'],
  columns: { unit: 'TEXT NOT NULL', day: 'TEXT NOT NULL', last: 'INTEGER NOT NULL' },
};

/** Folds a change into a visit; an event whose visit is missing changes nothing. */
const change = (
  write: Write,
  visitId: string,
  by: (visit: VisitRecord, details: VisitDetails) => Partial<VisitRecord> & { set?: VisitDetails },
): void => {
  const visit = write.get(visits, visitId);
  if (!visit) return;
  const details = JSON.parse(visit.details) as VisitDetails;
  const { set, ...columns } = by(visit, details);
  write.put(visits, { ...visit, ...columns, details: JSON.stringify({ ...details, ...set }) });
};

const detailsOf = (data: VisitLogged['data']): VisitDetails =>
  present({
    visitCode: data.code,
    largeGroupReason: data.largeGroupReason,
    representatives: data.representatives?.map(({ subjectId }) => subjectId),
    answer: data.answer,
    reply: data.reply,
    notice: data.notice,
    startedAt: data.startedAt,
    endedAt: data.endedAt,
    online: data.online,
    interpreter: data.interpreter,
    securityMinutes: data.securityMinutes,
    urgent: data.urgent,
    letterId: data.letterId,
  });

const owedBy = ({ answer, reply, notice }: VisitLogged['data']): string | null =>
  answer?.kind === 'promised' ? answer.by : ((reply ?? notice)?.due ?? null);

/** sổ tiếp công dân: one row for each reception at a counter, and the sessions of the heads. */
export const visitsView: View<VisitEvent | SessionEvent> = {
  name: 'visits',
  version: 5,
  tables: [visits, numbers, ...sessionTables, visitClocks.table, sessionClocks.table],
  indexes: [
    'CREATE INDEX by_day ON visits (occurredOn, unit, no)',
    'CREATE INDEX in_unit_by_day ON visits (unit, occurredOn, no)',
    'CREATE INDEX about_case ON visits (caseId, occurredOn) WHERE caseId IS NOT NULL',
    'CREATE INDEX of_subject ON visits (subjectId, occurredOn) WHERE subjectId IS NOT NULL',
    'CREATE INDEX of_session ON visits (session, no) WHERE session IS NOT NULL',
    'CREATE INDEX refused ON visits (occurredOn) WHERE ground IS NOT NULL',
    'CREATE INDEX sessions_by_day ON reception_sessions (heldOn, startsAt, sessionId)',
    'CREATE INDEX sessions_in_unit_by_day ON reception_sessions (unit, heldOn, startsAt, sessionId)',
    dueIndex(visitClocks.table),
    dueIndex(sessionClocks.table),
  ],
  on: keepingClocks<VisitEvent | SessionEvent>(
    { visit: visitClocks, session: sessionClocks },
    {
      ...whenSession,
      VisitLogged: (write, { data, meta }) => {
        const { visitId, unit, occurredOn, outcome } = data;
        if (write.get(visits, visitId)) return;
        const no = (write.get(numbers, unit, occurredOn)?.last ?? 0) + 1;
        write.put(numbers, { unit, day: occurredOn, last: no });
        write.put(visits, {
          visitId,
          unit,
          occurredOn,
          no,
          recordedAt: meta.recordedAt,
          desk: data.desk,
          kind: data.kind,
          receivedBy: data.receivedBy,
          session: data.session ?? null,
          nth: data.order,
          matter: data.matter,
          field: data.field,
          summary: data.summary,
          subjectId: data.subject?.subjectId ?? null,
          people: data.people,
          largeGroup: data.largeGroup ? 1 : 0,
          documents: JSON.stringify(data.documents),
          outcome: JSON.stringify(outcome),
          details: JSON.stringify(detailsOf(data)),
          caseId: 'caseId' in outcome ? outcome.caseId : null,
          ground: outcome.kind === 'refused' ? outcome.ground : null,
          owedBy: owedBy(data),
          late: dayOf(meta.recordedAt) === occurredOn ? 0 : 1,
          lateReason: data.lateReason ?? null,
        });
      },
      VisitCorrected: (write, { data: { visitId, field, to, largeGroup } }) =>
        change(write, visitId, () => {
          if (field === 'people') {
            const people = Number(to);
            return { people, largeGroup: (largeGroup ?? people >= 5) ? 1 : 0 };
          }
          return field === 'order' ? { nth: Number(to) } : { [field]: to };
        }),
      VisitAnswered: (write, { data: { visitId, occurredOn, text, way, documentNo } }) =>
        change(write, visitId, () => ({
          owedBy: null,
          set: { answered: { on: occurredOn, text, way, ...present({ documentNo }) } },
        })),
      RefusalNoticeIssued: (write, { data: { visitId, occurredOn, documentNo, clause } }) =>
        change(write, visitId, () => ({
          owedBy: null,
          set: { noticeIssued: { on: occurredOn, documentNo, clause } },
        })),
      VisitLetterLinked: (write, { data: { visitId, letterId } }) =>
        change(write, visitId, () => ({ set: { letterId } })),
      DeadlineRecomputed: (write, event) => {
        const { stream, data } = event;
        if (stream.startsWith('session-')) recomputeSession(write, event);
        const { clock, before, after } = data;
        if (!stream.startsWith('visit-') || (clock !== 'reply' && clock !== 'notice')) return;
        change(write, idOf(stream), ({ owedBy: owed }) => ({
          ...(owed === before.due && { owedBy: after.due }),
          set: { [clock]: after },
        }));
      },
    },
  ),
};
