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
import type { ObligationEnded, ObligationEvent, ObligationSet } from './obligation.events.js';

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
  );

type Status = 'none' | 'in-force' | 'ended';

export type ObligationState =
  | Readonly<{ status: 'none' }>
  | (Readonly<{ status: 'in-force' | 'ended' }> &
      Pick<ObligationSet['data'], 'unit' | 'family' | 'validFrom' | 'count'>);

export const obligationTransitions: Transitions<Status, ObligationCommand['type'], ObligationRefusal> = {
  none: { set: ['in-force'], end: 'obligation.unknown' },
  'in-force': { set: ['in-force'], end: ['ended'] },
  ended: { set: ['ended'], end: 'obligation.already-ended' },
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
    default:
      return assertNever(command);
  }
};

const set = (
  state: ObligationState,
  command: Extract<ObligationCommand, { type: 'set' }>,
  at: Readonly<{ obligationId: string; occurredOn: LocalDate }> & EntryNote,
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

const evolve = (state: ObligationState, { type, data }: ObligationEvent): ObligationState => {
  switch (type) {
    case 'ObligationSet': {
      const { unit, family, validFrom, count } = data;
      return { status: 'in-force', unit, family, validFrom, count };
    }
    case 'ObligationEnded':
      return state.status === 'none' ? state : { ...state, status: 'ended' };
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
