import { present, type LocalDate } from '#kernel';
import type { Unit } from './unit.js';
import type { UnitLevel } from './unit.events.js';

/** A unit as it was on one day: the name that a paper of that day carries. */
export type UnitAt = Readonly<{
  unitId: string;
  name: string;
  level: UnitLevel;
  parent?: string;
  /** vùng sâu, vùng xa đi lại khó khăn: longer complaint terms. */
  remote: boolean;
  short?: string;
}>;

/** @returns `undefined` on a day before the unit existed or after it was dissolved */
export const unitAt = (unit: Unit, day: LocalDate): UnitAt | undefined => {
  if (unit.status === 'none' || day < unit.validFrom) return undefined;
  if (unit.validTo !== undefined && day > unit.validTo) return undefined;
  const { unitId, level, remote, short } = unit;
  const name = holding(unit.names, day) ?? '';
  return { unitId, name, level, remote, ...present({ short, parent: holding(unit.parents, day) }) };
};

const holding = <T>(
  periods: readonly Readonly<{ validFrom: LocalDate; value: T }>[],
  day: LocalDate,
): T | undefined => periods.findLast(({ validFrom }) => validFrom <= day)?.value;
