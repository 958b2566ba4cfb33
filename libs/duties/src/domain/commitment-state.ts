import type { LocalDate, Transitions } from '#kernel';
import type { EntryRefusal } from '#law';
import type { CommitmentMade } from './commitment.events.js';

export type CommitmentRefusal =
  | EntryRefusal
  | 'commitment.unknown'
  | 'commitment.id-taken'
  | 'commitment.already-accepted'
  | 'commitment.already-fulfilled'
  | 'commitment.cancelled'
  | 'commitment.result-open'
  | 'commitment.text-missing'
  | 'commitment.evidence-missing'
  | 'commitment.reason-missing'
  | 'commitment.due-before-made'
  | 'commitment.date-before-made';

export type CommitmentStatus = 'none' | 'open' | 'accepted' | 'fulfilled' | 'cancelled';

export type KnownCommitment = Readonly<{ status: Exclude<CommitmentStatus, 'none'>; madeOn: LocalDate }> &
  Pick<CommitmentMade['data'], 'commitmentId' | 'unit' | 'owner' | 'dueOn' | 'origin'>;

export type Commitment = Readonly<{ status: 'none' }> | KnownCommitment;

export type CommitmentAction =
  'make' | 'accept' | 'progress' | 'fulfil' | 'reschedule' | 'cancel' | 'notify' | 'hand-over';

const all = (why: CommitmentRefusal) =>
  ({
    accept: why,
    progress: why,
    fulfil: why,
    reschedule: why,
    cancel: why,
    notify: why,
    'hand-over': why,
  }) as const;

/** The life of a promise. Overdue is no state: it is a matter of today. */
export const commitmentTransitions: Transitions<CommitmentStatus, CommitmentAction, CommitmentRefusal> = {
  none: { make: ['open'], ...all('commitment.unknown') },
  open: {
    make: ['open'],
    accept: ['accepted'],
    progress: ['open'],
    fulfil: ['fulfilled'],
    reschedule: ['open'],
    cancel: ['cancelled'],
    notify: 'commitment.result-open',
    'hand-over': ['open'],
  },
  accepted: {
    make: ['accepted'],
    accept: 'commitment.already-accepted',
    progress: ['accepted'],
    fulfil: ['fulfilled'],
    reschedule: ['accepted'],
    cancel: ['cancelled'],
    notify: 'commitment.result-open',
    'hand-over': ['open'],
  },
  fulfilled: { make: ['fulfilled'], ...all('commitment.already-fulfilled'), notify: ['fulfilled'] },
  cancelled: { make: ['cancelled'], ...all('commitment.cancelled'), notify: ['cancelled'] },
};
