import type { LocalDate } from '#kernel';
import type { KnownPeriod } from './period-state.js';

export type ClosedPeriodRefusal = 'entry.period-closed';

/** A report that is closed (đã chốt), with the days that it is about. */
export type ClosedReport = Pick<KnownPeriod, 'unit' | 'formSet' | 'from' | 'to'>;

/**
 * The closed report that a fact of this day would no longer agree with. Every report up to whose last day something
 * has happened knows of it, also one of a later period: what had come in earlier is carried over there. Of several,
 * the one that ended first.
 *
 * @param units whose reports count the thing
 */
export const closedOver = (
  periods: readonly KnownPeriod[],
  units: readonly string[],
  day: LocalDate,
): ClosedReport | undefined => {
  const [first] = periods
    .filter(({ closed, unit, to }) => closed.length > 0 && units.includes(unit) && day <= to)
    .sort((a, b) => (a.to === b.to ? (a.from < b.from ? 1 : -1) : a.to < b.to ? -1 : 1));
  return first;
};
