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
import type { UnitDissolved, UnitEstablished, UnitEvent, UnitMoved, UnitRenamed } from './unit.events.js';

type Establish = Readonly<{ type: 'establish' }> & UnitEstablished['data'];

export type UnitCommand = Readonly<{ today: LocalDate }> &
  (
    | Establish
    | (Readonly<{ type: 'rename' }> & UnitRenamed['data'])
    | (Readonly<{ type: 'move' }> & UnitMoved['data'])
    | (Readonly<{ type: 'dissolve' }> & UnitDissolved['data'])
  );

export type UnitRefusal =
  | 'unit.unknown'
  | 'unit.id-taken'
  | 'unit.in-the-future'
  | 'unit.dissolved'
  | 'unit.name-missing'
  | 'unit.short-invalid'
  | 'unit.own-parent'
  | 'unit.own-successor'
  | 'unit.validity-overlaps';

/** A value that holds from a day until the next entry's day. */
type From<T> = Readonly<{ validFrom: LocalDate; value: T }>;

export type Unit =
  | Readonly<{ status: 'none' }>
  | (Readonly<{
      status: 'existing' | 'dissolved';
      /** Oldest first; periods do not overlap and leave no gap. */
      names: readonly From<string>[];
      parents: readonly From<string | undefined>[];
      /** Last day of existence. */
      validTo?: LocalDate;
      successors: readonly string[];
    }> &
      Pick<UnitEstablished['data'], 'unitId' | 'level' | 'remote' | 'validFrom' | 'short'>);

type Known = Exclude<Unit, { status: 'none' }>;
type Status = Unit['status'];
type Action = UnitCommand['type'];

export const unitTransitions: Transitions<Status, Action, UnitRefusal> = {
  none: { establish: ['existing'], rename: 'unit.unknown', move: 'unit.unknown', dissolve: 'unit.unknown' },
  existing: { establish: ['existing'], rename: ['existing'], move: ['existing'], dissolve: ['dissolved'] },
  dissolved: {
    establish: ['dissolved'],
    rename: 'unit.dissolved',
    move: 'unit.dissolved',
    dissolve: 'unit.dissolved',
  },
};

/** What may be done with the unit now. */
export const allowedActions = (unit: Unit): readonly AllowedAction<Action, UnitRefusal>[] =>
  allowedIn(unitTransitions, unit.status);

const refuse = say<UnitRefusal>;

const decide = (unit: Unit, command: UnitCommand): readonly UnitEvent[] => {
  checkTransition(unitTransitions, unit.status, command.type);
  const { occurredOn, today } = command;
  if (occurredOn > today) refuse('unit.in-the-future', { today });
  if (command.type === 'establish') return establish(unit, command);
  return unit.status === 'none' ? refuse('unit.unknown') : change(unit, command);
};

const change = (unit: Known, command: Exclude<UnitCommand, Establish>): readonly UnitEvent[] => {
  const { unitId, occurredOn } = command;
  switch (command.type) {
    case 'rename': {
      const { name, validFrom } = command;
      if (name.trim() === '') refuse('unit.name-missing');
      if (latest(unit.names).value === name) return [];
      checkAfter(latest(unit.names).validFrom, validFrom);
      return [{ type: 'UnitRenamed', data: { unitId, occurredOn, name, validFrom } }];
    }
    case 'move': {
      const { parent, validFrom } = command;
      if (parent === unitId) refuse('unit.own-parent');
      if (latest(unit.parents).value === parent) return [];
      checkAfter(latest(unit.parents).validFrom, validFrom);
      return [{ type: 'UnitMoved', data: { unitId, occurredOn, parent, validFrom } }];
    }
    case 'dissolve': {
      const { validTo, successors } = command;
      if (successors.includes(unitId)) refuse('unit.own-successor');
      const changes = [latest(unit.names).validFrom, latest(unit.parents).validFrom];
      const lastChange = changes.find((day) => validTo < day);
      if (lastChange !== undefined) refuse('unit.validity-overlaps', { lastChange });
      return [{ type: 'UnitDissolved', data: { unitId, occurredOn, validTo, successors } }];
    }
    default:
      return assertNever(command);
  }
};

/** Letters only: digits are added where two units want the same code. */
const SHORT = /^[A-Z]{2,6}\d*$/;

const establish = (unit: Unit, command: Establish): readonly UnitEvent[] => {
  const { unitId, occurredOn, name, level, remote, validFrom, parent, short, kind, code } = command;
  if (unit.status !== 'none') {
    return unit.names[0]?.value === name && unit.validFrom === validFrom
      ? []
      : refuse('unit.id-taken', { unitId });
  }
  if (name.trim() === '') refuse('unit.name-missing');
  if (short !== undefined && !SHORT.test(short)) refuse('unit.short-invalid', { short });
  if (parent === unitId) refuse('unit.own-parent');
  const data = {
    unitId,
    occurredOn,
    name,
    level,
    remote,
    validFrom,
    ...present({ parent, short, kind, code }),
  };
  return [{ type: 'UnitEstablished', data }];
};

/** Two values of one thing never hold on the same day. */
const checkAfter = (last: LocalDate, validFrom: LocalDate): void => {
  if (validFrom <= last) refuse('unit.validity-overlaps', { lastChange: last });
};

const latest = <T>(periods: readonly From<T>[]): From<T> => {
  const last = periods.at(-1);
  if (last === undefined) throw new TypeError('a unit always has a name and a place');
  return last;
};

const evolve = (unit: Unit, { type, data }: UnitEvent): Unit => {
  if (type === 'UnitEstablished') return established(data);
  if (unit.status === 'none') return unit;
  switch (type) {
    case 'UnitRenamed':
      return { ...unit, names: [...unit.names, { validFrom: data.validFrom, value: data.name }] };
    case 'UnitMoved':
      return { ...unit, parents: [...unit.parents, { validFrom: data.validFrom, value: data.parent }] };
    case 'UnitDissolved':
      return { ...unit, status: 'dissolved', validTo: data.validTo, successors: data.successors };
    default:
      return assertNever(type);
  }
};

const established = (data: UnitEstablished['data']): Known => {
  const { unitId, name, level, remote, validFrom, parent, short } = data;
  const names = [{ validFrom, value: name }];
  const parents = [{ validFrom, value: parent }];
  const fixed = { unitId, level, remote, validFrom, ...present({ short }) };
  return { status: 'existing', names, parents, successors: [], ...fixed };
};

const resource = (unit: Unit): Resource | undefined =>
  unit.status === 'none' ? undefined : { unit: unit.unitId };

/** One public body or part of one (đơn vị), stream `unit-<unitId>`. */
export const unitDecider: Decider<Unit, UnitCommand, UnitEvent> = {
  category: 'unit',
  initial: { status: 'none' },
  decide,
  evolve,
  resource,
};
