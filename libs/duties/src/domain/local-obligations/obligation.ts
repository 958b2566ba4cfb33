import {
  assertNever,
  checkTransition,
  refuse as say,
  type Decider,
  type LocalDate,
  type Transitions,
} from '#kernel';
import { checkEntry, type EntryNote, type EntryRefusal, type Law } from '#law';
import { isLess, lawBehind } from './against-law.js';
import type {
  ObligationEnded,
  ObligationEvent,
  ObligationHandedOver,
  ObligationSet,
} from './obligation.events.js';

export type ObligationRefusal =
  | EntryRefusal
  | 'obligation.unknown'
  | 'obligation.id-taken'
  | 'obligation.already-ended'
  | 'obligation.ends-before-it-begins'
  | 'obligation.basis-missing'
  | 'obligation.owners-missing'
  | 'obligation.less-than-law';

export type ObligationCommand = Readonly<{ today: LocalDate; law: Law }> &
  (
    | (Readonly<{ type: 'set' }> & ObligationSet['data'])
    | (Readonly<{ type: 'end' }> & ObligationEnded['data'])
    | (Readonly<{ type: 'hand-over' }> & Omit<ObligationHandedOver['data'], 'from'>)
  );

type Status = 'none' | 'in-force' | 'ended';

export type ObligationState =
  | Readonly<{ status: 'none' }>
  | (Readonly<{ status: 'in-force' | 'ended' }> &
      Pick<ObligationSet['data'], 'unit' | 'family' | 'validFrom' | 'count'>);

export const obligationTransitions: Transitions<Status, ObligationCommand['type'], ObligationRefusal> = {
  none: { set: ['in-force'], end: 'obligation.unknown', 'hand-over': 'obligation.unknown' },
  'in-force': { set: ['in-force'], end: ['ended'], 'hand-over': ['in-force'] },
  ended: { set: ['ended'], end: 'obligation.already-ended', 'hand-over': 'obligation.already-ended' },
};

const refuse = say<ObligationRefusal>;

const decide = (state: ObligationState, command: ObligationCommand): readonly ObligationEvent[] => {
  checkTransition(obligationTransitions, state.status, command.type);
  const { obligationId, occurredOn } = command;
  const at = { obligationId, occurredOn, ...checkEntry(command) };
  switch (command.type) {
    case 'set':
      return set(state, command, at);
    case 'end': {
      const { validTo, reason } = command;
      if (reason.trim() === '') refuse('obligation.basis-missing');
      if (state.status !== 'none' && validTo < state.validFrom) {
        refuse('obligation.ends-before-it-begins', { validFrom: state.validFrom });
      }
      return [{ type: 'ObligationEnded', data: { ...at, validTo, reason } }];
    }
    case 'hand-over':
      return state.status === 'none' ? refuse('obligation.unknown') : handOver(state, command, at);
    default:
      return assertNever(command);
  }
};

type At = Readonly<{ obligationId: string; occurredOn: LocalDate }> & EntryNote;

const set = (
  state: ObligationState,
  command: Extract<ObligationCommand, { type: 'set' }>,
  at: At,
): readonly ObligationEvent[] => {
  const { unit, family, duty, owners, count, period, evidence, basis, validFrom } = command;
  if (state.status !== 'none') {
    const same = state.family === family && state.unit === unit && state.count === count;
    return same ? [] : refuse('obligation.id-taken', { obligationId: at.obligationId });
  }
  if (basis.trim() === '') refuse('obligation.basis-missing');
  if (owners.length === 0) refuse('obligation.owners-missing');
  const law = lawBehind(command).find((rule) => isLess(command, rule));
  if (law) refuse('obligation.less-than-law', { basis: law.basis.join('; '), rule: law.id });
  const what = { unit, family, duty, owners, count, period, evidence, basis, validFrom };
  return [{ type: 'ObligationSet', data: { ...at, ...what } }];
};

const handOver = (
  { unit: from }: Exclude<ObligationState, { status: 'none' }>,
  { to, basis, validFrom }: Extract<ObligationCommand, { type: 'hand-over' }>,
  at: At,
): readonly ObligationEvent[] => {
  if (basis.trim() === '') refuse('obligation.basis-missing');
  const data = { ...at, from, to, validFrom, basis };
  return to === from ? [] : [{ type: 'ObligationHandedOver', data }];
};

const evolve = (state: ObligationState, { type, data }: ObligationEvent): ObligationState => {
  switch (type) {
    case 'ObligationSet': {
      const { unit, family, validFrom, count } = data;
      return { status: 'in-force', unit, family, validFrom, count };
    }
    case 'ObligationEnded':
      return state.status === 'none' ? state : { ...state, status: 'ended' };
    case 'ObligationHandedOver':
      return state.status === 'none' ? state : { ...state, unit: data.to, validFrom: data.validFrom };
    default:
      return assertNever(type);
  }
};

/** A duty that a unit set for its own (nghĩa vụ do địa phương quy định), stream `obligation-<obligationId>`. */
export const obligationDecider: Decider<ObligationState, ObligationCommand, ObligationEvent> = {
  category: 'obligation',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (state) => (state.status === 'none' ? undefined : { unit: state.unit }),
};
