import { localDate } from '#kernel';
import { addMonths, monthsBetween } from '../rates/months.js';
import type { KnownCase } from './known-cases.js';
import { rate } from './rounding.js';
import type { MonthStats, Stats } from './stats.types.js';
import { monthIn, startOfDayIn } from './zone.js';

/** Finds an instant's month by comparing with the months' first instants: no calendar for each of many cases. */
export class Months {
  readonly names: readonly string[];
  private readonly starts: readonly string[];

  constructor(zone: string, first: string, last: string) {
    this.names = monthsBetween(monthIn(zone, first), monthIn(zone, last));
    this.starts = this.names.map((month) => startOfDayIn(zone, localDate(`${month}-01`)));
  }

  /** Undefined before the first month. */
  of(instant: string): string | undefined {
    return this.names[this.starts.findLastIndex((start) => start <= instant)];
  }
}

/** Months of a list of instants that may lie before the first reception. */
export const countByMonth = (zone: string, instants: readonly string[]): Readonly<Record<string, number>> => {
  const sorted = [...instants].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return {};
  const months = new Months(zone, first, last);
  const counts = new Map<string, number>();
  for (const instant of sorted) {
    const month = months.of(instant) ?? addMonths(months.names[0] ?? '', -1);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
};

/** From the month of the first reception to the month of `asOf`; by the last closing only. */
export const monthStats = (cases: readonly KnownCase[], months: Months): Stats['byMonth'] => {
  const counts = new Map(months.names.map((month) => [month, { received: 0, closed: 0, cohort: 0 }]));
  let open = 0;
  for (const { receivedAt, closedAt } of cases) {
    const cohort = counts.get(months.of(receivedAt) ?? '');
    if (cohort) cohort.received += 1;
    if (closedAt === undefined) continue;
    if (cohort) cohort.cohort += 1;
    const month = counts.get(months.of(closedAt) ?? '');
    if (month) month.closed += 1;
    else open -= 1;
  }
  const rows: [string, MonthStats][] = [];
  for (const [month, { received, closed, cohort }] of counts) {
    const openAtStart = open;
    open += received - closed;
    rows.push([
      month,
      {
        openAtStart,
        received,
        closed,
        openAtEnd: open,
        periodRate: rate(closed, openAtStart + received),
        cohortClosedByAsOf: cohort,
        cohortRate: rate(cohort, received),
      },
    ]);
  }
  return Object.fromEntries(rows);
};
