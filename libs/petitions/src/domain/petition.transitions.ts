import type { Transitions } from '#kernel';
import type { PetitionAction } from './petition.command.js';
import type { PetitionRefusal } from './petition.refusal.js';
import type { KnownPetition, PetitionStatus } from './petition.state.js';

type Table = Transitions<PetitionStatus, PetitionAction, PetitionRefusal>;

/** Every step, in the order in which a petition usually meets them. */
export const petitionActions: readonly PetitionAction[] = [
  'receive',
  'register',
  'classify',
  'assign',
  'hand-over',
  'set-due',
  'suspend',
  'resume',
  'answer',
  'transfer',
  'close',
  'reopen',
  'notify',
  'link-dialogue',
  'mediate',
  'tell-forwarder',
];

/** Steps that lead somewhere; `otherwise` forbids the rest. A receipt that comes again is no step. */
const row = (
  status: PetitionStatus,
  otherwise: PetitionRefusal,
  cells: Readonly<Partial<Record<PetitionAction, readonly PetitionStatus[] | PetitionRefusal>>>,
): Table[PetitionStatus] => {
  const all = { receive: [status], 'link-dialogue': [status], 'tell-forwarder': [status], ...cells };
  const entries = petitionActions.map((action) => [action, all[action] ?? otherwise]);
  return Object.fromEntries(entries) as Table[PetitionStatus];
};

/** The citizen is told, and the mediation team beside, while it is open. */
const beside = (status: PetitionStatus) => ({ notify: [status], mediate: [status] }) as const;

const ends = { answer: ['answered'], transfer: ['transferred'], close: ['closed'] } as const;

/** The life of a petition or reflection (kiến nghị, phản ánh) as one table. */
export const petitionTransitions: Table = {
  none: row('none', 'petition.unknown', {
    receive: ['received'],
    'link-dialogue': 'petition.unknown',
    'tell-forwarder': 'petition.unknown',
  }),
  received: row('received', 'petition.still-open', {
    register: ['received'],
    classify: ['received'],
    assign: ['assigned'],
    'hand-over': ['received'],
    'set-due': ['received'],
    suspend: ['suspended'],
    resume: 'petition.not-suspended',
    ...beside('received'),
    ...ends,
  }),
  assigned: row('assigned', 'petition.still-open', {
    register: ['assigned'],
    classify: ['assigned'],
    assign: ['assigned'],
    'hand-over': ['received'],
    'set-due': ['assigned'],
    suspend: ['suspended'],
    resume: 'petition.not-suspended',
    ...beside('assigned'),
    ...ends,
  }),
  suspended: row('suspended', 'petition.still-open', {
    register: ['suspended'],
    classify: ['suspended'],
    assign: ['suspended'],
    'hand-over': ['suspended'],
    'set-due': ['suspended'],
    suspend: 'petition.already-suspended',
    resume: ['received', 'assigned'],
    ...beside('suspended'),
    ...ends,
  }),
  answered: row('answered', 'petition.answered', { reopen: ['received', 'assigned'] }),
  transferred: row('transferred', 'petition.transferred', {
    reopen: ['received', 'assigned'],
    notify: ['transferred'],
  }),
  closed: row('closed', 'petition.closed', { reopen: ['received', 'assigned'], notify: ['closed'] }),
};

/** Why this step cannot be taken, whatever its papers say; `undefined` when it can. */
export const obstacle = ({ status }: KnownPetition, action: PetitionAction): PetitionRefusal | undefined => {
  const cell = petitionTransitions[status][action];
  return typeof cell === 'string' ? cell : undefined;
};
