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
  type Transitions,
} from '#kernel';
import type { Merge, ReorganisationEvent, ReorganisationWithdrawn, Split } from './reorganisation.events.js';

type Step = Readonly<{ reorganisationId: string; occurredOn: LocalDate; today: LocalDate }>;

export type ReorganisationCommand = Step &
  (
    | Readonly<{ type: 'propose-merge'; plan: Merge; by: string }>
    | Readonly<{ type: 'propose-split'; plan: Split; by: string }>
    | Readonly<{ type: 'confirm'; by: string }>
    | Readonly<{ type: 'withdraw'; reason: string }>
    | Readonly<{ type: 'carry-out' }>
  );

export type ReorganisationRefusal =
  | 'reorganisation.unknown'
  | 'reorganisation.id-taken'
  | 'reorganisation.in-the-future'
  | 'reorganisation.units-missing'
  | 'reorganisation.unit-twice'
  | 'reorganisation.heir-unknown'
  | 'reorganisation.basis-missing'
  | 'reorganisation.reason-missing'
  | 'reorganisation.second-person'
  | 'reorganisation.not-confirmed'
  | 'reorganisation.confirmed'
  | 'reorganisation.withdrawn'
  | 'reorganisation.carried-out'
  | 'reorganisation.before-its-day';

type Planned =
  Readonly<{ kind: 'merge'; plan: Readonly<Merge> }> | Readonly<{ kind: 'split'; plan: Readonly<Split> }>;

export type Reorganisation =
  | Readonly<{ status: 'none' }>
  | (Readonly<{
      status: 'proposed' | 'confirmed' | 'withdrawn' | 'carried-out';
      reorganisationId: string;
      proposedBy: string;
    }> &
      Planned);

type Known = Exclude<Reorganisation, { status: 'none' }>;
type Status = Reorganisation['status'];
type Action = ReorganisationCommand['type'];

const again = (status: Status) => ({ 'propose-merge': [status], 'propose-split': [status] }) as const;

/** Nothing happens to a unit before two persons have agreed and the day has come. */
export const reorganisationTransitions: Transitions<Status, Action, ReorganisationRefusal> = {
  none: {
    'propose-merge': ['proposed'],
    'propose-split': ['proposed'],
    confirm: 'reorganisation.unknown',
    withdraw: 'reorganisation.unknown',
    'carry-out': 'reorganisation.unknown',
  },
  proposed: {
    ...again('proposed'),
    confirm: ['confirmed'],
    withdraw: ['withdrawn'],
    'carry-out': 'reorganisation.not-confirmed',
  },
  confirmed: {
    ...again('confirmed'),
    confirm: ['confirmed'],
    withdraw: ['withdrawn'],
    'carry-out': ['carried-out'],
  },
  withdrawn: {
    ...again('withdrawn'),
    confirm: 'reorganisation.withdrawn',
    withdraw: ['withdrawn'],
    'carry-out': 'reorganisation.withdrawn',
  },
  'carried-out': {
    ...again('carried-out'),
    confirm: 'reorganisation.carried-out',
    withdraw: 'reorganisation.carried-out',
    'carry-out': ['carried-out'],
  },
};

export const allowedActions = (
  state: Reorganisation,
): readonly AllowedAction<Action, ReorganisationRefusal>[] =>
  allowedIn(reorganisationTransitions, state.status);

const refuse = say<ReorganisationRefusal>;

const decide = (state: Reorganisation, command: ReorganisationCommand): readonly ReorganisationEvent[] => {
  checkTransition(reorganisationTransitions, state.status, command.type);
  const { occurredOn, today } = command;
  if (occurredOn > today) refuse('reorganisation.in-the-future', { today });
  if (command.type === 'propose-merge' || command.type === 'propose-split') return propose(state, command);
  return state.status === 'none' ? refuse('reorganisation.unknown') : advance(state, command);
};

type Propose = Extract<ReorganisationCommand, { plan: unknown }>;

const propose = (state: Reorganisation, command: Propose): readonly ReorganisationEvent[] => {
  const { reorganisationId, occurredOn, by } = command;
  if (state.status !== 'none') {
    const same = JSON.stringify(planOf(command)) === JSON.stringify(planOf(state));
    return same ? [] : refuse('reorganisation.id-taken', { reorganisationId });
  }
  const at = { reorganisationId, occurredOn };
  if (command.type === 'propose-merge') {
    const { from, into } = command.plan;
    check([...from, into], from, command.plan.legalBasis);
    return [{ type: 'UnitMergeProposed', data: { ...at, ...mergeOf(command.plan), by } }];
  }
  const { from, into, heir } = command.plan;
  check([from, ...into], into, command.plan.legalBasis);
  if (!into.includes(heir)) refuse('reorganisation.heir-unknown', { heir });
  return [{ type: 'UnitSplitProposed', data: { ...at, ...splitOf(command.plan), by } }];
};

const check = (all: readonly string[], some: readonly string[], legalBasis: string): void => {
  if (some.length === 0) refuse('reorganisation.units-missing');
  if (new Set(all).size < all.length) refuse('reorganisation.unit-twice');
  if (legalBasis.trim() === '') refuse('reorganisation.basis-missing');
};

const advance = (
  state: Known,
  command: Exclude<ReorganisationCommand, Propose>,
): readonly ReorganisationEvent[] => {
  const { reorganisationId, occurredOn } = command;
  const at = { reorganisationId, occurredOn };
  switch (command.type) {
    case 'confirm':
      if (state.proposedBy === command.by) refuse('reorganisation.second-person');
      if (state.status === 'confirmed') return [];
      return [{ type: 'ReorganisationConfirmed', data: { ...at, by: command.by } }];
    case 'withdraw':
      return withdraw(state, { ...at, reason: command.reason });
    case 'carry-out': {
      if (state.status === 'carried-out') return [];
      if (occurredOn < state.plan.day) refuse('reorganisation.before-its-day', { day: state.plan.day });
      return state.kind === 'merge'
        ? [{ type: 'UnitsMerged', data: { ...at, ...mergeOf(state.plan) } }]
        : [{ type: 'UnitSplit', data: { ...at, ...splitOf(state.plan) } }];
    }
    default:
      return assertNever(command);
  }
};

const withdraw = (
  { status }: Known,
  data: ReorganisationWithdrawn['data'],
): readonly ReorganisationEvent[] => {
  if (status === 'withdrawn') return [];
  if (data.reason.trim() === '') refuse('reorganisation.reason-missing');
  return [{ type: 'ReorganisationWithdrawn', data }];
};

const planOf = ({ plan }: Propose | Known): Merge | Split => ('heir' in plan ? splitOf(plan) : mergeOf(plan));

const mergeOf = ({ from, into, establish, day, legalBasis }: Merge): Merge => ({
  from,
  into,
  ...present({ establish }),
  day,
  legalBasis,
});

const splitOf = ({ from, into, heir, establish, day, legalBasis }: Split): Split => ({
  from,
  into,
  heir,
  establish,
  day,
  legalBasis,
});

const evolve = (state: Reorganisation, event: ReorganisationEvent): Reorganisation => {
  const { type, data } = event;
  switch (type) {
    case 'UnitMergeProposed':
      return { ...proposed(data), kind: 'merge', plan: mergeOf(data) };
    case 'UnitSplitProposed':
      return { ...proposed(data), kind: 'split', plan: splitOf(data) };
    case 'ReorganisationConfirmed':
      return state.status === 'none' ? state : { ...state, status: 'confirmed' };
    case 'ReorganisationWithdrawn':
      return state.status === 'none' ? state : { ...state, status: 'withdrawn' };
    case 'UnitsMerged':
    case 'UnitSplit':
      return state.status === 'none' ? state : { ...state, status: 'carried-out' };
    default:
      return assertNever(type);
  }
};

const proposed = ({ reorganisationId, by }: Readonly<{ reorganisationId: string; by: string }>) =>
  ({ status: 'proposed', reorganisationId, proposedBy: by }) as const;

/** Whoever manages the unit that takes over decides about it. */
const resource = (state: Reorganisation): Resource | undefined => {
  if (state.status === 'none') return undefined;
  const [first] = state.kind === 'merge' ? state.plan.from : [state.plan.from];
  return first === undefined ? undefined : { unit: first };
};

/** A merger or a split of units (sáp nhập, chia tách), stream `reorganisation-<reorganisationId>`. */
export const reorganisationDecider: Decider<Reorganisation, ReorganisationCommand, ReorganisationEvent> = {
  category: 'reorganisation',
  initial: { status: 'none' },
  decide,
  evolve,
  resource,
};
