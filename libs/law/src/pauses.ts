import { addDays, type LocalDate } from '#kernel';
import type { DeadlineRequest } from './law.types.js';
import type { Settings } from './settings/settings.types.js';

/** Days after `from` up to and including `to` do not count. */
export type Interval = Readonly<{ from: LocalDate; to: LocalDate }>;

/**
 * The pauses of a request in order of time, overlapping ones as one, none of them before the trigger
 * and none of them empty: the order in which they were recorded cannot matter.
 *
 * @throws RangeError for a pause that ends before it begins
 */
export const pausesToApply = (
  { resumeDayCounts }: Settings,
  { from: trigger, pauses = [] }: DeadlineRequest,
): readonly Interval[] =>
  pauses
    .map(({ from, to }) => {
      if (to < from) throw new RangeError(`a pause from ${from} cannot end on ${to}`);
      return { from: later(from, trigger), to: resumeDayCounts ? addDays(to, -1) : to };
    })
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .reduce<readonly Interval[]>(mergeOverlap, []);

const mergeOverlap = (merged: readonly Interval[], next: Interval): readonly Interval[] => {
  const last = merged.at(-1);
  if (!last || last.to < next.from) return [...merged, next];
  return [...merged.slice(0, -1), { from: last.from, to: later(last.to, next.to) }];
};

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);
