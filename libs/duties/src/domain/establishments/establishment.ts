import {
  addDays,
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
  EstablishmentHandedOver,
  EstablishmentRegistered,
  EstablishmentRenamed,
  EstablishmentStaffCounted,
} from './establishment.events.js';

export type EstablishmentRefusal =
  | EntryRefusal
  | 'establishment.unknown'
  | 'establishment.id-taken'
  | 'establishment.ended'
  | 'establishment.basis-missing'
  | 'establishment.ends-before-it-begins'
  | 'establishment.reason-missing';

export type EstablishmentCommand = Readonly<{ today: LocalDate; law: Law }> &
  (
    | (Readonly<{ type: 'register' }> & EstablishmentRegistered['data'])
    | (Readonly<{ type: 'count-staff' }> & EstablishmentStaffCounted['data'])
    | (Readonly<{ type: 'rename' }> & EstablishmentRenamed['data'])
    | (Readonly<{ type: 'end' }> & EstablishmentEnded['data'])
    | HandOver
  );

/** `newOrder`: first day on which the unit that takes over holds it, Asia/Ho_Chi_Minh. */
type HandOver = Readonly<{ type: 'hand-over'; newOrder: LocalDate }> &
  Omit<EstablishmentHandedOver['data'], 'from'>;

type Status = 'none' | 'exists' | 'ended';
type Action = EstablishmentCommand['type'];

export type EstablishmentState =
  | Readonly<{ status: 'none' }>
  | (Readonly<{ status: 'exists' | 'ended' }> &
      Pick<EstablishmentRegistered['data'], 'kind' | 'unit' | 'ofUnit' | 'name' | 'existsFrom'>);

const all = (why: EstablishmentRefusal) =>
  ({ 'count-staff': why, rename: why, end: why, 'hand-over': why }) as const;

export const establishmentTransitions: Transitions<Status, Action, EstablishmentRefusal> = {
  none: { register: ['exists'], ...all('establishment.unknown') },
  exists: {
    register: ['exists'],
    'count-staff': ['exists'],
    rename: ['exists'],
    end: ['ended'],
    'hand-over': ['exists', 'ended'],
  },
  ended: { register: ['ended'], ...all('establishment.ended') },
};

const refuse = say<EstablishmentRefusal>;

const decide = (state: EstablishmentState, command: EstablishmentCommand): readonly EstablishmentEvent[] => {
  checkTransition(establishmentTransitions, state.status, command.type);
  const { establishmentId, occurredOn } = command;
  const at = { establishmentId, occurredOn, ...checkEntry(command) };
  switch (command.type) {
    case 'register':
      return register(state, command, at);
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
    case 'hand-over':
      return state.status === 'none' ? refuse('establishment.unknown') : handOver(state, command, at);
    default:
      return assertNever(command);
  }
};

type At = Readonly<{ establishmentId: string; occurredOn: LocalDate; lateReason?: string }>;

const register = (
  state: EstablishmentState,
  { kind, name, unit, ofUnit, staff, existsFrom }: Extract<EstablishmentCommand, { type: 'register' }>,
  at: At,
): readonly EstablishmentEvent[] => {
  if (state.status !== 'none') {
    const same = state.kind === kind && state.unit === unit && state.existsFrom === existsFrom;
    return same ? [] : refuse('establishment.id-taken', { establishmentId: at.establishmentId });
  }
  const data = { ...at, kind, name, unit, existsFrom, ...present({ ofUnit, staff }) };
  return [{ type: 'EstablishmentRegistered', data }];
};

type Known = Exclude<EstablishmentState, { status: 'none' }>;

/** One that is the unit itself ends with the unit; any other stays what it is, in the scope of whoever follows. */
const handOver = (
  { unit: from, ofUnit }: Known,
  { to, basis, newOrder }: HandOver,
  at: At,
): readonly EstablishmentEvent[] => {
  if (basis.trim() === '') refuse('establishment.basis-missing');
  if (to === from) return [];
  if (ofUnit) {
    return [{ type: 'EstablishmentEnded', data: { ...at, existsTo: addDays(newOrder, -1), reason: basis } }];
  }
  return [{ type: 'EstablishmentHandedOver', data: { ...at, from, to, basis } }];
};

const evolve = (state: EstablishmentState, { type, data }: EstablishmentEvent): EstablishmentState => {
  if (type === 'EstablishmentRegistered') {
    const { kind, unit, name, existsFrom, ofUnit } = data;
    return { status: 'exists', kind, unit, name, existsFrom, ...present({ ofUnit }) };
  }
  if (state.status === 'none') return state;
  switch (type) {
    case 'EstablishmentStaffCounted':
      return state;
    case 'EstablishmentRenamed':
      return { ...state, name: data.name };
    case 'EstablishmentEnded':
      return { ...state, status: 'ended' };
    case 'EstablishmentHandedOver':
      return { ...state, unit: data.to };
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
