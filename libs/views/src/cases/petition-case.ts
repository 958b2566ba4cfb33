import { endOf, localDate, type Recorded } from '#kernel';
import type { PetitionEvent } from '#petitions';
import { momentOf } from '../event-time.js';
import { clocksOf, dueByLaw, dueBySource, moveClock, noteClock, stopClocks } from './case-clocks.js';
import { closeCase, NO_DUE, reopenCase, type CaseRecord } from './case-record.js';

type Of<T extends PetitionEvent['type']> = Recorded<Extract<PetitionEvent, { type: T }>>;

/** What an event makes of a petition's record. Events may come in any order: imports bring what they have. */
export const petitionCase = (record: CaseRecord, event: Recorded<PetitionEvent>): CaseRecord => {
  switch (event.type) {
    case 'PetitionReceived':
      return received(record, event);
    case 'PetitionHandedOver':
      return { ...record, unit: event.data.to };
    case 'PetitionDueSet':
      return dueBySource(record, event.data.dueAt);
    case 'PetitionAnswered':
    case 'PetitionTransferred':
    case 'PetitionClosed':
      return ended(record, event);
    case 'PetitionReopened':
      return reopenCase(record);
    case 'PetitionerNotified':
      return answeredInTime(record);
    case 'PetitionForwarderTold':
      return stopClocks(record, 'back');
    case 'DeadlineRecomputed':
      return moveClock(record, event.data);
    default:
      return advanced(record, event);
  }
};

type Ending = 'PetitionAnswered' | 'PetitionTransferred' | 'PetitionClosed';

const ended = (record: CaseRecord, event: Of<Ending>): CaseRecord => {
  const when = { on: event.data.occurredOn, at: momentOf(event) };
  const stopped = owedBack(record.clocks === '[]' ? record : stopClocks(record, 'reply'), event);
  switch (event.type) {
    case 'PetitionAnswered':
      // A source that knows answers has its own closing; our own answers end the case.
      return event.meta.origin ? advance(stopped, 'answered') : closeCase(stopped, 'answered', when);
    case 'PetitionTransferred':
      return closeCase({ ...stopped, outcome: 'transferred' }, 'transferred', when);
    case 'PetitionClosed':
      return closeCase({ ...stopped, outcome: event.data.outcome ?? record.outcome }, 'closed', when);
  }
};

/** Whoever sent it on waits for its own answer when the case is over. */
const owedBack = (record: CaseRecord, event: Of<Ending>): CaseRecord =>
  event.type === 'PetitionClosed' ? record : noteClock(record, 'back', event.data.back);

const received = (record: CaseRecord, event: Of<'PetitionReceived'>): CaseRecord => {
  const { data } = event;
  const known: CaseRecord = {
    ...record,
    code: data.code,
    kind: data.kind,
    field: record.field || data.field,
    unit: record.unit || data.unit,
    receivedUnit: data.unit,
    channel: data.channel,
    summary: data.summary,
    subjectId: data.subject?.subjectId ?? null,
    people: data.people,
    responsible: data.responsible ?? null,
    assignee: record.assignee ?? data.responsible ?? null,
    status: record.status === 'unknown' ? 'received' : record.status,
    originKind: data.origin.kind,
    originRef: data.origin.ref,
    receivedOn: data.occurredOn,
    receivedAt: momentOf(event),
  };
  return record.dueAt === null ? dueByLaw(known, 'reply', data.reply) : known;
};

type Step = Exclude<
  PetitionEvent['type'],
  | `Petition${'Received' | 'HandedOver' | 'DueSet' | 'Reopened' | 'erNotified' | 'ForwarderTold'}`
  | 'DeadlineRecomputed'
  | Ending
>;

const advanced = (record: CaseRecord, event: Of<Step>): CaseRecord => {
  switch (event.type) {
    case 'PetitionRegistered':
      return advance(record, 'registered');
    case 'PetitionClassified':
      return { ...advance(record, 'classified'), field: event.data.field ?? record.field };
    case 'PetitionAssigned':
      return assigned(record, event);
    case 'PetitionSuspended':
      return suspended(record, 1);
    case 'PetitionResumed':
      return suspended(record, 0);
    case 'PetitionLinkedToDialogueItem':
    case 'PetitionReferredToMediation':
    case 'PetitionStepRecorded':
    case 'PetitionNoteRecorded':
      return record;
  }
};

const assigned = (record: CaseRecord, { data }: Of<'PetitionAssigned'>): CaseRecord => {
  const given = {
    ...advance(record, 'assigned'),
    unit: data.unit ?? record.unit,
    assignee: data.assignee ?? record.assignee,
    targetOn: data.internalDueOn ?? record.targetOn,
  };
  const stillOwed = clocksOf(given).some(({ step, running }) => step === 'reply' && running);
  return data.internalDueOn && !stillOwed ? dueByTarget(given) : given;
};

/** The citizen has been told: the law sets no further date, only the office itself may (mục tiêu nội bộ). */
const answeredInTime = (record: CaseRecord): CaseRecord =>
  record.closedAt === null && record.dueRule === 'TCD.REPLY'
    ? dueByTarget(stopClocks(record, 'reply'))
    : stopClocks(record, 'reply');

const dueByTarget = (record: CaseRecord): CaseRecord =>
  record.targetOn === null
    ? { ...record, dueKey: NO_DUE, dueOn: null, dueAt: null, dueRaw: null, dueRule: null, statutory: 0 }
    : dueBySource(record, endOf(localDate(record.targetOn)));

const suspended = (record: CaseRecord, paused: 0 | 1): CaseRecord =>
  record.closedAt === null ? { ...record, status: paused ? 'suspended' : 'resumed', paused } : record;

/** A closed case stays what it was closed as. */
const advance = (record: CaseRecord, status: string): CaseRecord =>
  record.closedAt === null ? { ...record, status } : record;
