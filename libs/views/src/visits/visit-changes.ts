import { dayOf, idOf, present } from '#kernel';
import type { VisitEvent, VisitLogged } from '#visits';
import type { Whole } from '../clocks/keeping-clocks.js';
import type { Write } from '../view.js';
import { visitNumbers as numbers, visits, type VisitRecord } from './visit-record.js';
import type { VisitDetails } from './visit-details.js';

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
    demand: data.demand,
    settledBefore: data.settledBefore,
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

/** What each event of a visit does to its row. */
export const whenVisit: Whole<VisitEvent> = {
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
      walled: 0,
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
  DeadlineRecomputed: (write, { stream, data }) => {
    const { clock, before, after } = data;
    if (!stream.startsWith('visit-') || (clock !== 'reply' && clock !== 'notice')) return;
    change(write, idOf(stream), ({ owedBy: owed }) => ({
      ...(owed === before.due && { owedBy: after.due }),
      set: { [clock]: after },
    }));
  },
};
