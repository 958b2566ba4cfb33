import {
  assertNever,
  checkTransition,
  refuse as say,
  type Decider,
  type LocalDate,
  type Transitions,
} from '#kernel';
import { checkEntry, type EntryNote, type EntryRefusal, type Law } from '#law';
import { periodOfKey } from '../obligations/periods.js';
import type {
  DutyEvent,
  DutyFulfilled,
  DutyFulfilmentWithdrawn,
  DutyWaived,
  DutyWaiverWithdrawn,
} from './duty.events.js';

export type DutyRefusal =
  | EntryRefusal
  | 'duty.unknown'
  | 'duty.waived'
  | 'duty.not-waived'
  | 'duty.period-unclear'
  | 'duty.held-before-period'
  | 'duty.evidence-missing'
  | 'duty.reason-missing'
  | 'duty.record-unknown';

export type DutyCommand = Readonly<{ today: LocalDate; law: Law }> &
  (
    | (Readonly<{ type: 'fulfil' }> & Omit<DutyFulfilled['data'], 'no'>)
    | (Readonly<{ type: 'withdraw' }> & DutyFulfilmentWithdrawn['data'])
    | (Readonly<{ type: 'waive' }> & DutyWaived['data'])
    | (Readonly<{ type: 'withdraw-waiver' }> & DutyWaiverWithdrawn['data'])
  );

type Status = 'none' | 'recorded' | 'waived';
type Action = DutyCommand['type'];

export type DutyState =
  | Readonly<{ status: 'none' }>
  | Readonly<{
      status: 'recorded' | 'waived';
      unit: string;
      /** Numbers given so far, and those that still stand. */
      last: number;
      standing: readonly number[];
    }>;

export const dutyTransitions: Transitions<Status, Action, DutyRefusal> = {
  none: {
    fulfil: ['recorded'],
    withdraw: 'duty.unknown',
    waive: ['waived'],
    'withdraw-waiver': 'duty.unknown',
  },
  recorded: {
    fulfil: ['recorded'],
    withdraw: ['recorded'],
    waive: ['waived'],
    'withdraw-waiver': 'duty.not-waived',
  },
  waived: {
    fulfil: 'duty.waived',
    withdraw: 'duty.waived',
    waive: 'duty.waived',
    'withdraw-waiver': ['recorded'],
  },
};

/** Stream id of a duty: the same for everybody who speaks of it. */
export const dutyIdOf = (family: string, establishment: string, period: string): string =>
  `${family}/${establishment}/${period}`;

const refuse = say<DutyRefusal>;

const decide = (state: DutyState, command: DutyCommand): readonly DutyEvent[] => {
  checkTransition(dutyTransitions, state.status, command.type);
  const { dutyId, occurredOn } = command;
  const at = { dutyId, occurredOn, ...checkEntry(command) };
  switch (command.type) {
    case 'fulfil':
      return fulfil(state, command, at);
    case 'withdraw': {
      const { no, reason } = command;
      if (reason.trim() === '') refuse('duty.reason-missing');
      if (state.status === 'none' || !state.standing.includes(no))
        return refuse('duty.record-unknown', { no });
      return [{ type: 'DutyFulfilmentWithdrawn', data: { ...at, no, reason } }];
    }
    case 'waive': {
      const { family, establishment, period, unit, basis, reason } = command;
      if (!periodOfKey(period)) refuse('duty.period-unclear', { period });
      if (reason.trim() === '' || basis.trim() === '') refuse('duty.reason-missing');
      const data = { ...at, family, establishment, period, unit, basis, reason };
      return [{ type: 'DutyWaived', data }];
    }
    case 'withdraw-waiver': {
      const { reason } = command;
      if (reason.trim() === '') refuse('duty.reason-missing');
      return [{ type: 'DutyWaiverWithdrawn', data: { ...at, reason } }];
    }
    default:
      return assertNever(command);
  }
};

const fulfil = (
  state: DutyState,
  command: Extract<DutyCommand, { type: 'fulfil' }>,
  at: Readonly<{ dutyId: string; occurredOn: LocalDate }> & EntryNote,
): readonly DutyEvent[] => {
  const { family, establishment, period: key, unit, evidence, by } = command;
  const period = periodOfKey(key) ?? refuse('duty.period-unclear', { period: key });
  if (at.occurredOn < period.from) refuse('duty.held-before-period', { from: period.from });
  if (evidence.trim() === '') refuse('duty.evidence-missing');
  const no = state.status === 'none' ? 1 : state.last + 1;
  const data = { ...at, family, establishment, period: key, unit, no, evidence, by };
  return [{ type: 'DutyFulfilled', data }];
};

const evolve = (state: DutyState, { type, data }: DutyEvent): DutyState => {
  const before = state.status === 'none' ? { last: 0, standing: [] } : state;
  switch (type) {
    case 'DutyFulfilled': {
      const standing = [...before.standing, data.no];
      return { status: 'recorded', unit: data.unit, last: data.no, standing };
    }
    case 'DutyFulfilmentWithdrawn':
      return state.status === 'none'
        ? state
        : { ...state, standing: state.standing.filter((no) => no !== data.no) };
    case 'DutyWaived':
      return { status: 'waived', unit: data.unit, last: before.last, standing: before.standing };
    case 'DutyWaiverWithdrawn':
      return state.status === 'none' ? state : { ...state, status: 'recorded' };
    default:
      return assertNever(type);
  }
};

/** What is recorded of one duty in one period, stream `duty-<family>/<establishment>/<period>`. */
export const dutyDecider: Decider<DutyState, DutyCommand, DutyEvent> = {
  category: 'duty',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (state) => (state.status === 'none' ? undefined : { unit: state.unit }),
};
