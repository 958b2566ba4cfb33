import { localDate, type LocalDate } from '#kernel';
import type { UnitLevel } from '#organisation';
import type { Former, Respelled, Unresolved } from './predecessors.js';
import type { Catalogue } from './read-catalogue.js';

/** Days that the lists themselves do not say. */
export type CatalogueDays = Readonly<{
  /** First day of the new units. */
  day: LocalDate;
  /** First day of the old ones; the list does not know it, so it lies before anything that is recorded. */
  since: LocalDate;
}>;

export const REORGANISATION: CatalogueDays = { day: localDate('2025-07-01'), since: localDate('1900-01-01') };

/** One unit as the lists have it, over the day of change. */
export type PlannedUnit = Readonly<{
  id: string;
  code: string;
  name: string;
  level: Extract<UnitLevel, 'province' | 'district' | 'commune'>;
  parent: string;
  from: LocalDate;
  /** From the day on: another unit above it, or the units that took over; both absent when it only goes on or is new. */
  movedTo?: string;
  renamedTo?: string;
  successors?: readonly string[];
}>;

export type UnitsPlan = Readonly<{
  units: readonly PlannedUnit[];
  unresolved: readonly Unresolved[];
  respelled: readonly Respelled[];
  /** Codes of the origin list that the list of new units has otherwise, or not at all. */
  codeDifferences: readonly Readonly<{ code: string; name: string; meant?: string }>[];
  /** Names that differ between the two lists by more than the place of the tone mark. */
  nameDifferences: readonly Readonly<{ code: string; name: string; origin: string }>[];
  /** Former units that nothing claims: they end without a successor. */
  withoutSuccessor: readonly Readonly<{ code: string; name: string }>[];
  mentions: number;
}>;

/** A code alone names two units, one before the day and one after it: the id holds the first day. */
export const catalogueUnitId = (code: string, from: LocalDate): string => `vn-${code}-${from}`;

export type FormerUnit = Former & Pick<PlannedUnit, 'level' | 'parent'>;

/** Every unit of the old list, each before those below it. */
export const formersOf = ({ before }: Catalogue, root: string, since: LocalDate): readonly FormerUnit[] => {
  const idOf = (code: string): string => catalogueUnitId(code, since);
  return before.flatMap(({ Code: province, FullName: provinceName, District }) => [
    {
      id: idOf(province),
      code: province,
      name: provinceName,
      province,
      level: 'province',
      parent: root,
    } as const,
    ...District.flatMap(({ Code: code, FullName: district, Ward = [] }) => [
      {
        id: idOf(code),
        code,
        name: district,
        province,
        district,
        level: 'district',
        parent: idOf(province),
      } as const,
      ...Ward.map(({ Code, FullName: name }) => {
        const id = idOf(Code);
        return { id, code: Code, name, province, district, level: 'commune', parent: idOf(code) } as const;
      }),
    ]),
  ]);
};
