import {
  allowedIn,
  assertNever,
  checkTransition,
  present,
  refuse as say,
  type AllowedAction,
  type Decider,
  type LocalDate,
  type Resource,
} from '#kernel';
import { checkEntry, type EntryNote, type Law } from '#law';
import {
  commitmentTransitions,
  type Commitment,
  type CommitmentAction,
  type CommitmentRefusal,
  type KnownCommitment,
} from './commitment-state.js';
import type {
  CommitmentAccepted,
  CommitmentCancelled,
  CommitmentEvent,
  CommitmentFulfilled,
  CommitmentHandedOver,
  CommitmentMade,
  CommitmentProgressed,
  CommitmentRescheduled,
  CommitmentResultNotified,
} from './commitment.events.js';

type Make = Readonly<{ type: 'make' }> & CommitmentMade['data'];
type Step =
  | (Readonly<{ type: 'accept' }> & CommitmentAccepted['data'])
  | (Readonly<{ type: 'progress' }> & CommitmentProgressed['data'])
  | (Readonly<{ type: 'fulfil' }> & CommitmentFulfilled['data'])
  | (Readonly<{ type: 'reschedule' }> & CommitmentRescheduled['data'])
  | (Readonly<{ type: 'cancel' }> & CommitmentCancelled['data'])
  | (Readonly<{ type: 'notify' }> & CommitmentResultNotified['data'])
  | (Readonly<{ type: 'hand-over' }> & Omit<CommitmentHandedOver['data'], 'from'>);

export type CommitmentCommand = Readonly<{ today: LocalDate; law: Law }> & (Make | Step);

/** What may be done with the commitment now. */
export const allowedActions = (
  commitment: Commitment,
): readonly AllowedAction<CommitmentAction, CommitmentRefusal>[] =>
  allowedIn(commitmentTransitions, commitment.status);

const refuse = say<CommitmentRefusal>;

const decide = (commitment: Commitment, command: CommitmentCommand): readonly CommitmentEvent[] => {
  checkTransition(commitmentTransitions, commitment.status, command.type);
  const { occurredOn, lateReason, today, law } = command;
  const late = checkEntry({ occurredOn, today, law, lateReason });
  if (command.type === 'make') return make(commitment, command, late);
  if (commitment.status === 'none') return refuse('commitment.unknown');
  if (occurredOn < commitment.madeOn) {
    return refuse('commitment.date-before-made', { madeOn: commitment.madeOn });
  }
  return step(commitment, command, late);
};

const step = (
  { madeOn, dueOn: currentDue, unit }: KnownCommitment,
  command: Step,
  late: EntryNote,
): readonly CommitmentEvent[] => {
  const { commitmentId, occurredOn } = command;
  const at = { commitmentId, occurredOn, ...late };
  switch (command.type) {
    case 'accept':
      return [{ type: 'CommitmentAccepted', data: { ...at, ...present({ note: command.note }) } }];
    case 'progress':
      return [{ type: 'CommitmentProgressed', data: { ...at, note: command.note } }];
    case 'fulfil': {
      const evidence = given(command.evidence, 'commitment.evidence-missing');
      return [{ type: 'CommitmentFulfilled', data: { ...at, evidence } }];
    }
    case 'reschedule': {
      const { dueOn } = command;
      const reason = given(command.reason, 'commitment.reason-missing');
      if (dueOn === currentDue) return [];
      if (dueOn < madeOn) return refuse('commitment.due-before-made', { madeOn });
      return [{ type: 'CommitmentRescheduled', data: { ...at, dueOn, reason } }];
    }
    case 'cancel': {
      const reason = given(command.reason, 'commitment.reason-missing');
      return [{ type: 'CommitmentCancelled', data: { ...at, reason } }];
    }
    case 'notify': {
      const { how, note } = command;
      return [{ type: 'CommitmentResultNotified', data: { ...at, how, ...present({ note }) } }];
    }
    case 'hand-over': {
      const { to, owner } = command;
      const basis = given(command.basis, 'commitment.reason-missing');
      if (to === unit) return [];
      const data = { ...at, from: unit, to, ...present({ owner }), basis };
      return [{ type: 'CommitmentHandedOver', data }];
    }
    default:
      return assertNever(command);
  }
};

/** The date is self-set and stands as it is, also on a day off: only statutory terms roll (C15). */
const make = (commitment: Commitment, command: Make, late: EntryNote): readonly CommitmentEvent[] => {
  const { commitmentId, occurredOn, code, unit, text, owner, dueOn, origin } = command;
  if (commitment.status !== 'none') {
    return sameOrigin(commitment.origin, origin) ? [] : refuse('commitment.id-taken', { commitmentId });
  }
  given(text, 'commitment.text-missing');
  if (dueOn < occurredOn) refuse('commitment.due-before-made', { madeOn: occurredOn });
  const data = { commitmentId, occurredOn, code, unit, text, owner, dueOn, origin };
  return [{ type: 'CommitmentMade', data: { ...data, ...late } }];
};

type Origin = CommitmentMade['data']['origin'];

const sameOrigin = (one: Origin, other: Origin): boolean =>
  one.kind === other.kind && one.ref === other.ref && one.no === other.no;

const given = (text: string, code: CommitmentRefusal): string => (text.trim() === '' ? refuse(code) : text);

const evolve = (commitment: Commitment, { type, data }: CommitmentEvent): Commitment => {
  if (type === 'CommitmentMade') {
    const { commitmentId, unit, owner, dueOn, origin, occurredOn: madeOn } = data;
    return { status: 'open', commitmentId, unit, owner, dueOn, origin, madeOn };
  }
  if (commitment.status === 'none') return commitment;
  switch (type) {
    case 'CommitmentAccepted':
      return { ...commitment, status: 'accepted' };
    case 'CommitmentProgressed':
    case 'CommitmentResultNotified':
      return commitment;
    case 'CommitmentFulfilled':
      return { ...commitment, status: 'fulfilled' };
    case 'CommitmentRescheduled':
      return { ...commitment, dueOn: data.dueOn };
    case 'CommitmentCancelled':
      return { ...commitment, status: 'cancelled' };
    case 'CommitmentHandedOver': // the new holder has yet to take it on
      return { ...commitment, status: 'open', unit: data.to, owner: data.owner ?? commitment.owner };
    default:
      return assertNever(type);
  }
};

const resource = (commitment: Commitment): Resource | undefined =>
  commitment.status === 'none' ? undefined : { unit: commitment.unit, assignee: commitment.owner };

/** One promise with a date (cam kết), stream `commitment-<commitmentId>`. */
export const commitmentDecider: Decider<Commitment, CommitmentCommand, CommitmentEvent> = {
  category: 'commitment',
  initial: { status: 'none' },
  decide,
  evolve,
  resource,
};
