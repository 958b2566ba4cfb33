import {
  assertNever,
  checkTransition,
  present,
  refuse as say,
  type Decider,
  type LocalDate,
  type Transitions,
} from '#kernel';
import { checkEntry, type EntryRefusal, type Law } from '#law';
import type {
  EstablishmentEnded,
  EstablishmentEvent,
  EstablishmentRegistered,
  EstablishmentRenamed,
  EstablishmentStaffCounted,
} from './establishment.events.js';

export type EstablishmentRefusal =
  | EntryRefusal
  | 'establishment.unknown'
  | 'establishment.id-taken'
  | 'establishment.ended'
  | 'establishment.ends-before-it-begins'
  | 'establishment.reason-missing';

export type EstablishmentCommand = Readonly<{ today: LocalDate; law: Law }> &
  (
    | (Readonly<{ type: 'register' }> & EstablishmentRegistered['data'])
    | (Readonly<{ type: 'count-staff' }> & EstablishmentStaffCounted['data'])
    | (Readonly<{ type: 'rename' }> & EstablishmentRenamed['data'])
    | (Readonly<{ type: 'end' }> & EstablishmentEnded['data'])
  );

type Status = 'none' | 'exists' | 'ended';
type Action = EstablishmentCommand['type'];

export type EstablishmentState =
  | Readonly<{ status: 'none' }>
  | (Readonly<{ status: 'exists' | 'ended' }> &
      Pick<EstablishmentRegistered['data'], 'kind' | 'unit' | 'name' | 'existsFrom'>);

const all = (why: EstablishmentRefusal) => ({ 'count-staff': why, rename: why, end: why }) as const;

export const establishmentTransitions: Transitions<Status, Action, EstablishmentRefusal> = {
  none: { register: ['exists'], ...all('establishment.unknown') },
  exists: { register: ['exists'], 'count-staff': ['exists'], rename: ['exists'], end: ['ended'] },
  ended: { register: ['ended'], ...all('establishment.ended') },
};

const refuse = say<EstablishmentRefusal>;

const decide = (state: EstablishmentState, command: EstablishmentCommand): readonly EstablishmentEvent[] => {
  checkTransition(establishmentTransitions, state.status, command.type);
  const { establishmentId, occurredOn } = command;
  const at = { establishmentId, occurredOn, ...checkEntry(command) };
  switch (command.type) {
    case 'register': {
      const { kind, name, unit, ofUnit, staff, existsFrom } = command;
      if (state.status !== 'none') {
        const same = state.kind === kind && state.unit === unit && state.existsFrom === existsFrom;
        return same ? [] : refuse('establishment.id-taken', { establishmentId });
      }
      const data = { ...at, kind, name, unit, existsFrom, ...present({ ofUnit, staff }) };
      return [{ type: 'EstablishmentRegistered', data }];
    }
    case 'count-staff':
      return [{ type: 'EstablishmentStaffCounted', data: { ...at, staff: command.staff } }];
    case 'rename':
      return [{ type: 'EstablishmentRenamed', data: { ...at, name: command.name } }];
    case 'end': {
      const { existsTo, reason } = command;
      if (reason.trim() === '') refuse('establishment.reason-missing');
      if (state.status !== 'none' && existsTo < state.existsFrom) {
        refuse('establishment.ends-before-it-begins', { existsFrom: state.existsFrom });
      }
      return [{ type: 'EstablishmentEnded', data: { ...at, existsTo, reason } }];
    }
    default:
      return assertNever(command);
  }
};

const evolve = (state: EstablishmentState, { type, data }: EstablishmentEvent): EstablishmentState => {
  if (type === 'EstablishmentRegistered') {
    const { kind, unit, name, existsFrom } = data;
    return { status: 'exists', kind, unit, name, existsFrom };
  }
  if (state.status === 'none') return state;
  switch (type) {
    case 'EstablishmentStaffCounted':
      return state;
    case 'EstablishmentRenamed':
      return { ...state, name: data.name };
    case 'EstablishmentEnded':
      return { ...state, status: 'ended' };
    default:
      return assertNever(type);
  }
};

/** One body that owes duties (cơ sở), stream `establishment-<establishmentId>`. */
export const establishmentDecider: Decider<EstablishmentState, EstablishmentCommand, EstablishmentEvent> = {
  category: 'establishment',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (state) => (state.status === 'none' ? undefined : { unit: state.unit }),
};
