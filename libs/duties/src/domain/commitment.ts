import {
  allowedIn,
  assertNever,
  checkTransition,
  refuse as say,
  type AllowedAction,
  type Decider,
  type LocalDate,
  type Resource,
  type Transitions,
} from '#kernel';
import { checkEntry, type EntryNote, type EntryRefusal, type Law } from '#law';
import type {
  CommitmentCancelled,
  CommitmentEvent,
  CommitmentFulfilled,
  CommitmentMade,
  CommitmentProgressed,
  CommitmentRescheduled,
} from './commitment.events.js';

export type CommitmentCommand = Readonly<{ today: LocalDate; law: Law }> &
  (
    | (Readonly<{ type: 'make' }> & CommitmentMade['data'])
    | (Readonly<{ type: 'progress' }> & CommitmentProgressed['data'])
    | (Readonly<{ type: 'fulfil' }> & CommitmentFulfilled['data'])
    | (Readonly<{ type: 'reschedule' }> & CommitmentRescheduled['data'])
    | (Readonly<{ type: 'cancel' }> & CommitmentCancelled['data'])
  );

export type CommitmentRefusal =
  | EntryRefusal
  | 'commitment.unknown'
  | 'commitment.id-taken'
  | 'commitment.already-fulfilled'
  | 'commitment.cancelled'
  | 'commitment.text-missing'
  | 'commitment.evidence-missing'
  | 'commitment.reason-missing'
  | 'commitment.due-before-made'
  | 'commitment.date-before-made';

export type Commitment =
  | Readonly<{ status: 'none' }>
  | (Readonly<{ status: 'open' | 'fulfilled' | 'cancelled'; madeOn: LocalDate }> &
      Pick<CommitmentMade['data'], 'commitmentId' | 'unit' | 'owner' | 'dueOn' | 'origin'>);

type Status = Commitment['status'];
type Action = CommitmentCommand['type'];

const all = (why: CommitmentRefusal) =>
  ({ progress: why, fulfil: why, reschedule: why, cancel: why }) as const;

export const commitmentTransitions: Transitions<Status, Action, CommitmentRefusal> = {
  none: { make: ['open'], ...all('commitment.unknown') },
  open: {
    make: ['open'],
    progress: ['open'],
    fulfil: ['fulfilled'],
    reschedule: ['open'],
    cancel: ['cancelled'],
  },
  fulfilled: { make: ['fulfilled'], ...all('commitment.already-fulfilled') },
  cancelled: { make: ['cancelled'], ...all('commitment.cancelled') },
};

/** What may be done with the commitment now. */
export const allowedActions = (commitment: Commitment): readonly AllowedAction<Action, CommitmentRefusal>[] =>
  allowedIn(commitmentTransitions, commitment.status);

const refuse = say<CommitmentRefusal>;

const decide = (commitment: Commitment, command: CommitmentCommand): readonly CommitmentEvent[] => {
  checkTransition(commitmentTransitions, commitment.status, command.type);
  const { commitmentId, occurredOn, lateReason, today, law } = command;
  const late = checkEntry({ occurredOn, today, law, lateReason });
  if (command.type === 'make') return make(commitment, command, late);
  if (commitment.status === 'none') return refuse('commitment.unknown');

  const { madeOn, dueOn: currentDue } = commitment;
  if (occurredOn < madeOn) return refuse('commitment.date-before-made', { madeOn });
  const at = { commitmentId, occurredOn, ...late };
  switch (command.type) {
    case 'progress':
      return [{ type: 'CommitmentProgressed', data: { ...at, note: command.note } }];
    case 'fulfil':
      return [
        {
          type: 'CommitmentFulfilled',
          data: { ...at, evidence: given(command.evidence, 'commitment.evidence-missing') },
        },
      ];
    case 'reschedule': {
      const { dueOn } = command;
      const reason = given(command.reason, 'commitment.reason-missing');
      if (dueOn === currentDue) return [];
      return dueOn < madeOn
        ? refuse('commitment.due-before-made', { madeOn })
        : [{ type: 'CommitmentRescheduled', data: { ...at, dueOn, reason } }];
    }
    case 'cancel':
      return [
        {
          type: 'CommitmentCancelled',
          data: { ...at, reason: given(command.reason, 'commitment.reason-missing') },
        },
      ];
    default:
      return assertNever(command);
  }
};

/** The date is self-set and stands as it is, also on a day off: only statutory terms roll (C15). */
const make = (
  commitment: Commitment,
  command: Extract<CommitmentCommand, { type: 'make' }>,
  late: EntryNote,
): readonly CommitmentEvent[] => {
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
    case 'CommitmentProgressed':
      return commitment;
    case 'CommitmentFulfilled':
      return { ...commitment, status: 'fulfilled' };
    case 'CommitmentRescheduled':
      return { ...commitment, dueOn: data.dueOn };
    case 'CommitmentCancelled':
      return { ...commitment, status: 'cancelled' };
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
