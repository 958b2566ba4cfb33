import type { ComplaintReceived, Group } from '#complaints';
import type { Recorded } from '#kernel';
import { momentOf } from '../event-time.js';
import { dueByLaw, meetClocks, noteClock } from './case-clocks.js';
import type { CaseRecord } from './case-record.js';

export const remainingPeople = ({ signatories }: Group): number =>
  signatories.filter(({ withdrawnOn }) => withdrawnOn === undefined).length;

/** What is known of a complaint on the day it came in; whether it came in time is known at once. */
export const received = (record: CaseRecord, event: Recorded<ComplaintReceived>): CaseRecord => {
  const { data } = event;
  const known: CaseRecord = {
    ...record,
    code: data.code,
    kind: 'complaint',
    field: data.field,
    unit: record.unit || data.unit,
    receivedUnit: data.unit,
    channel: data.channel,
    summary: data.summary,
    subjectId: data.subject?.subjectId ?? null,
    people: data.group ? remainingPeople(data.group) : data.people,
    status: 'received',
    originKind: data.origin.kind,
    originRef: data.origin.ref,
    receivedOn: data.occurredOn,
    receivedAt: momentOf(event),
  };
  const barred = meetClocks(noteClock(known, 'timeBar', data.timeBar), data.occurredOn, 'timeBar');
  return dueByLaw(noteClock(barred, 'reply', data.reply), 'accept', data.accept);
};
