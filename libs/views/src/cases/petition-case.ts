import type { Recorded } from '#kernel';
import type { PetitionEvent } from '#petitions';
import { momentOf } from '../event-time.js';
import { dueByLaw, dueBySource, moveClock, stopClocks } from './case-clocks.js';
import { closeCase, reopenCase, type CaseRecord } from './case-record.js';

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
    case 'DeadlineRecomputed':
      return moveClock(record, event.data);
    default:
      return advanced(record, event);
  }
};

type Ending = 'PetitionAnswered' | 'PetitionTransferred' | 'PetitionClosed';

const ended = (record: CaseRecord, event: Of<Ending>): CaseRecord => {
  const when = { on: event.data.occurredOn, at: momentOf(event) };
  const stopped = record.clocks === '[]' ? record : stopClocks(record, 'reply');
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
  `Petition${'Received' | 'HandedOver' | 'DueSet' | 'Reopened'}` | 'DeadlineRecomputed' | Ending
>;

const advanced = (record: CaseRecord, event: Of<Step>): CaseRecord => {
  switch (event.type) {
    case 'PetitionRegistered':
      return advance(record, 'registered');
    case 'PetitionClassified':
      return { ...advance(record, 'classified'), field: event.data.field ?? record.field };
    case 'PetitionAssigned':
      return {
        ...advance(record, 'assigned'),
        unit: event.data.unit ?? record.unit,
        assignee: event.data.assignee ?? record.assignee,
      };
    case 'PetitionSuspended':
      return suspended(record, 1);
    case 'PetitionResumed':
      return suspended(record, 0);
    case 'PetitionStepRecorded':
    case 'PetitionNoteRecorded':
      return record;
  }
};

const suspended = (record: CaseRecord, paused: 0 | 1): CaseRecord =>
  record.closedAt === null ? { ...record, status: paused ? 'suspended' : 'resumed', paused } : record;

/** A closed case stays what it was closed as. */
const advance = (record: CaseRecord, status: string): CaseRecord =>
  record.closedAt === null ? { ...record, status } : record;
