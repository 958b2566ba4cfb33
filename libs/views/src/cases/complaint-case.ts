import type { ComplaintEvent } from '#complaints';
import type { Recorded } from '#kernel';
import { momentOf } from '../event-time.js';
import { closeCase, dueByLaw, noteClock, reopenCase, stopClocks, type CaseRecord } from './case-record.js';

type Of<T extends ComplaintEvent['type']> = Recorded<Extract<ComplaintEvent, { type: T }>>;

/** What an event makes of a complaint's record: the accept clock runs until acceptance, then the resolve clock. */
export const complaintCase = (record: CaseRecord, event: Recorded<ComplaintEvent>): CaseRecord => {
  switch (event.type) {
    case 'ComplaintReceived':
      return received(record, event);
    case 'ComplaintAccepted':
      return {
        ...dueByLaw(stopClocks(record, 'accept', 'reply'), 'resolve', event.data.resolve),
        status: 'accepted',
      };
    case 'ComplaintAssigned':
      return { ...record, assignee: event.data.assignee, unit: event.data.unit ?? record.unit };
    case 'VerificationAssigned':
      return { ...record, status: 'verifying' };
    case 'VerificationReported':
      return { ...record, status: 'reported' };
    case 'ComplaintDialogueHeld':
      return record;
    case 'ComplaintDeclaredComplex':
      return dueByLaw(stopClocks(record, 'resolve'), 'resolve', event.data.resolve);
    case 'ComplaintReopened':
      return event.data.resolve
        ? dueByLaw(reopenCase(record), 'resolve', event.data.resolve)
        : reopenCase(record);
    default:
      return ended(record, event);
  }
};

const ended = (
  record: CaseRecord,
  event: Of<'ComplaintNotAccepted' | 'ComplaintDecided' | 'ComplaintWithdrawn' | 'ComplaintClosed'>,
): CaseRecord => {
  const when = { on: event.data.occurredOn, at: momentOf(event) };
  const stopped = stopClocks(record, 'accept', 'reply', 'resolve');
  switch (event.type) {
    case 'ComplaintNotAccepted':
      return closeCase({ ...stopped, outcome: `ground-${event.data.ground}` }, 'refused', when);
    case 'ComplaintDecided': {
      const { send, publish, outcome } = event.data;
      const owed = noteClock(noteClock(stopped, 'send', send), 'publish', publish);
      return closeCase({ ...owed, outcome }, 'decided', when);
    }
    case 'ComplaintWithdrawn':
      return closeCase(stopped, 'withdrawn', when);
    case 'ComplaintClosed':
      return closeCase(stopped, 'closed', when);
  }
};

const received = (record: CaseRecord, event: Of<'ComplaintReceived'>): CaseRecord => {
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
    people: data.people,
    status: 'received',
    originKind: data.origin.kind,
    originRef: data.origin.ref,
    receivedOn: data.occurredOn,
    receivedAt: momentOf(event),
  };
  return dueByLaw(noteClock(known, 'reply', data.reply), 'accept', data.accept);
};
