import type { PetitionAction } from './petition.command.js';
import type { PetitionRefusal } from './petition.refusal.js';
import type { KnownPetition, PetitionStatus } from './petition.state.js';

/** Where a step leads, or why it may not be taken. Two states: which one depends on what went before. */
type Cell = readonly PetitionStatus[] | PetitionRefusal;

type Row = Readonly<Partial<Record<PetitionAction, Cell>> & { otherwise: PetitionRefusal }>;

const ends = { answer: ['answered'], transfer: ['transferred'], close: ['closed'] } as const;

/** The life of a petition or reflection (kiến nghị, phản ánh) as one table. */
export const petitionTransitions: Readonly<Record<PetitionStatus, Row>> = {
  received: {
    register: ['received'],
    classify: ['received'],
    assign: ['assigned'],
    'hand-over': ['received'],
    'set-due': ['received'],
    suspend: ['suspended'],
    resume: 'petition.not-suspended',
    ...ends,
    otherwise: 'petition.still-open',
  },
  assigned: {
    register: ['assigned'],
    classify: ['assigned'],
    assign: ['assigned'],
    'hand-over': ['received'],
    'set-due': ['assigned'],
    suspend: ['suspended'],
    resume: 'petition.not-suspended',
    ...ends,
    otherwise: 'petition.still-open',
  },
  suspended: {
    register: ['suspended'],
    classify: ['suspended'],
    assign: ['suspended'],
    'hand-over': ['suspended'],
    'set-due': ['suspended'],
    suspend: 'petition.already-suspended',
    resume: ['received', 'assigned'],
    ...ends,
    otherwise: 'petition.still-open',
  },
  answered: { reopen: ['received', 'assigned'], otherwise: 'petition.answered' },
  transferred: { reopen: ['received', 'assigned'], otherwise: 'petition.transferred' },
  closed: { reopen: ['received', 'assigned'], otherwise: 'petition.closed' },
};

/** Every step, in the order in which a petition usually meets them. */
export const petitionActions: readonly PetitionAction[] = [
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
];

/** Why this step cannot be taken, whatever its papers say; `undefined` when it can. */
export const obstacle = ({ status }: KnownPetition, action: PetitionAction): PetitionRefusal | undefined => {
  const row = petitionTransitions[status];
  const cell = row[action] ?? row.otherwise;
  return typeof cell === 'string' ? cell : undefined;
};
