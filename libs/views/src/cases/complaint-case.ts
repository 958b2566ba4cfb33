import type { ComplaintEvent } from '#complaints';
import type { Recorded } from '#kernel';
import { momentOf } from '../event-time.js';
import {
  dueByLaw,
  meetClocks,
  moveClock,
  noteClock,
  pauseCase,
  resumeCase,
  stopClocks,
} from './case-clocks.js';
import { closeCase, reopenCase, type CaseRecord } from './case-record.js';
import { received, remainingPeople } from './complaint-reception.js';
import { followUp } from './complaint-follow-up.js';
import type { OnComplaint, RecordedComplaint } from './on-complaint.js';

/** What an event makes of a complaint's record: the accept clock runs until acceptance, then the resolve clock. */
export const complaintCase = (record: CaseRecord, event: Recorded<ComplaintEvent>): CaseRecord =>
  apply(record, event);

const apply = <T extends keyof RecordedComplaint>(
  record: CaseRecord,
  event: { readonly [K in T]: RecordedComplaint[K] & { type: K } }[T],
): CaseRecord => on[event.type](record, event);

/** Whatever was running towards a decision has its end. */
const ended = (record: CaseRecord, event: Recorded<ComplaintEvent>, status: string): CaseRecord => {
  const { occurredOn } = event.data;
  const met = meetClocks(record, occurredOn, 'accept', 'reply', 'resolve');
  return closeCase(met, status, { on: occurredOn, at: momentOf(event) });
};

const same = (record: CaseRecord): CaseRecord => record;

const on: OnComplaint<ComplaintEvent['type']> = {
  ComplaintReceived: received,
  ComplaintAccepted: (record, { data }) => {
    const { occurredOn, resolve, timeBar } = data;
    const met = meetClocks(record, occurredOn, 'accept', 'reply');
    const barred = timeBar ? noteClock(stopClocks(met, 'timeBar'), 'timeBar', timeBar) : met;
    return { ...dueByLaw(barred, 'resolve', resolve), status: 'accepted' };
  },
  ComplaintNotAccepted: (record, event) =>
    ended({ ...record, outcome: `ground-${event.data.ground}` }, event, 'refused'),
  ComplaintAssigned: (record, { data }) => ({
    ...record,
    assignee: data.assignee,
    unit: data.unit ?? record.unit,
  }),
  ComplaintGroupListed: (record, { data }) => ({ ...record, people: remainingPeople(data.group) }),
  ContestedDecisionRechecked: same,
  ComplaintCorrected: (record, { data }) => ({
    ...record,
    summary: data.summary ?? record.summary,
    field: data.field ?? record.field,
    people: data.people ?? record.people,
  }),
  ComplaintHandedOver: (record, { data }) => ({ ...record, unit: data.to, assignee: null }),
  ComplaintMerged: (record, event) => ended(record, event, 'merged'),
  ComplaintTookIn: (record, { data }) =>
    data.resolve ? dueByLaw(stopClocks(record, 'resolve'), 'resolve', data.resolve) : record,
  ComplaintSplit: same,

  VerificationAssigned: (record) => ({ ...record, status: 'verifying' }),
  VerificationStepRecorded: same,
  ContestedDecisionSuspended: same,
  ContestedDecisionSuspensionLifted: same,
  ComplaintDeclaredComplex: (record, { data }) =>
    dueByLaw(stopClocks(record, 'resolve'), 'resolve', data.resolve),
  VerificationReported: (record) => ({ ...record, status: 'reported' }),
  ComplaintDialogueInvited: (record, { data }) =>
    meetClocks(noteClock(record, 'dialogueNotice', data.dialogueNotice), data.occurredOn, 'dialogueNotice'),
  ComplaintDialogueHeld: same,
  CouncilConsulted: same,

  ResolutionSuspended: (record, { data }) => ({
    ...noteClock(pauseCase(record, data.occurredOn, 'resolve'), 'sendSuspension', data.sendSuspension),
    status: 'suspended',
  }),
  ResolutionResumed: (record, { data }) => {
    const { resolve, sendResumption } = data;
    const going = noteClock(resumeCase(record, 'resolve'), 'sendResumption', sendResumption);
    return { ...dueByLaw(stopClocks(going, 'resolve'), 'resolve', resolve), status: 'resumed' };
  },
  ComplaintWithdrawn: (record, event) => ended(record, event, 'withdrawn'),
  ComplaintPartlyWithdrawn: same,
  SignatoryWithdrew: (record) => ({ ...record, people: Math.max(1, record.people - 1) }),
  ResolutionTerminated: (record, event) => {
    const { sendTermination, continuation } = event.data;
    const noted = noteClock(record, 'sendTermination', sendTermination);
    return ended(noteClock(noted, 'continuation', continuation), event, 'terminated');
  },
  ComplaintContinued: (record, { data }) =>
    dueByLaw(stopClocks(reopenCase(record), 'continuation'), 'resolve', data.resolve),
  LawsuitAccepted: (record, event) =>
    stopClocks(ended(record, event, 'litigated'), 'file2', 'effect', 'exec', 'continuation'),
  ComplaintClosed: (record, event) => ended(record, event, 'closed'),
  ComplaintReopened: (record, { data }) => {
    const open = stopClocks(reopenCase(record), 'send', 'publish', 'effect', 'file2', 'exec');
    return dueByLaw(open, 'resolve', data.resolve);
  },

  ComplaintDecided: (record, event) => {
    const { send, publish, effect, front, back, outcome } = event.data;
    const owed = noteClock(noteClock(noteClock(record, 'send', send), 'publish', publish), 'effect', effect);
    const told = noteClock(noteClock(owed, 'front', front), 'back', back);
    return { ...ended(told, event, 'decided'), outcome };
  },
  ...followUp,
  DeadlineRecomputed: (record, { data }) => moveClock(record, data),
};
