import type { LocalDate } from '#kernel';
import type { DeadlineRecomputed } from '#law';
import type { PetitionEvent, PetitionForwarder, PetitionOrigin } from './petition.events.js';

/** `answered`, `transferred` and `closed` have left the queue of open cases. */
export type PetitionStatus =
  'none' | 'received' | 'assigned' | 'suspended' | 'answered' | 'transferred' | 'closed';

/** What somebody entered; a date that a changed rule moves is entered by nobody. */
export type PetitionEntry = Exclude<PetitionEvent, DeadlineRecomputed>;

export type KnownPetition = Readonly<{
  status: Exclude<PetitionStatus, 'none'>;
  petitionId: string;
  /** Blank until the receipt is known: an imported history may begin with any event. */
  unit: string;
  assignee?: string;
  /** Absent until the receipt is known. */
  received?: Readonly<{ on: LocalDate; origin: PetitionOrigin }>;
  forwardedBy?: PetitionForwarder;
  /** The same once more changes nothing. */
  last?: PetitionEntry;
}>;

export type Petition = Readonly<{ status: 'none' }> | KnownPetition;

export const isOpen = ({ status }: KnownPetition): boolean =>
  status === 'received' || status === 'assigned' || status === 'suspended';

/**
 * Imported histories come in the order of their source, contradictions included: a case may be closed
 * before it was received and worked on after it was closed. Every order folds; only a reopening opens
 * what has ended.
 */
export const evolve = (petition: Petition, event: PetitionEvent): Petition => {
  if (event.type === 'DeadlineRecomputed') return petition;
  const known: KnownPetition =
    petition.status === 'none'
      ? { status: 'received', petitionId: event.data.petitionId, unit: '' }
      : petition;
  return { ...apply(known, event), last: event };
};

type Facts = { readonly [Event in PetitionEntry as Event['type']]: Event['data'] };

const unchanged = (petition: KnownPetition): KnownPetition => petition;

const on: { readonly [Type in keyof Facts]: (petition: KnownPetition, data: Facts[Type]) => KnownPetition } =
  {
    PetitionReceived: (petition, { unit, responsible, occurredOn, origin, forwardedBy }) => {
      const known = { ...petition, unit, received: { on: occurredOn, origin } };
      const received = forwardedBy ? { ...known, forwardedBy } : known;
      return responsible ? { ...move(received, 'assigned'), assignee: responsible } : received;
    },
    PetitionRegistered: unchanged,
    PetitionClassified: unchanged,
    PetitionAssigned: (petition, { unit = petition.unit, assignee }) => ({
      ...move(petition, 'assigned'),
      unit,
      ...(assignee ? { assignee } : {}),
    }),
    PetitionHandedOver: (petition, { to }) => {
      const { assignee: _left, ...rest } = move(petition, 'received');
      return { ...rest, unit: to };
    },
    PetitionDueSet: unchanged,
    PetitionSuspended: (petition) => leave(petition, 'suspended'),
    PetitionResumed: (petition) => (petition.status === 'suspended' ? reopen(petition) : petition),
    PetitionAnswered: (petition) => leave(petition, 'answered'),
    PetitionTransferred: (petition) => leave(petition, 'transferred'),
    PetitionClosed: (petition) => ({ ...petition, status: 'closed' }),
    PetitionReopened: (petition) => reopen(petition),
    PetitionerNotified: unchanged,
    PetitionLinkedToDialogueItem: unchanged,
    PetitionReferredToMediation: unchanged,
    PetitionForwarderTold: unchanged,
    PetitionStepRecorded: unchanged,
    PetitionNoteRecorded: unchanged,
  };

const apply = <Type extends keyof Facts>(
  petition: KnownPetition,
  event: { readonly [T in Type]: Readonly<{ type: T; data: Facts[T] }> }[Type],
): KnownPetition => on[event.type](petition, event.data);

/** Between the working states only: a suspended petition stays suspended, an ended one ended. */
const move = (petition: KnownPetition, status: 'received' | 'assigned'): KnownPetition =>
  petition.status === 'received' || petition.status === 'assigned' ? { ...petition, status } : petition;

/** Leaves the work on it, for a time or for good; what has ended stays as it ended. */
const leave = (petition: KnownPetition, status: 'suspended' | 'answered' | 'transferred'): KnownPetition =>
  isOpen(petition) ? { ...petition, status } : petition;

const reopen = (petition: KnownPetition): KnownPetition => ({
  ...petition,
  status: petition.assignee === undefined ? 'received' : 'assigned',
});
