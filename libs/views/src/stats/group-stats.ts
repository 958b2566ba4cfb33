import { ascending, median, nearestRank } from '../rates/quantiles.js';
import type { KnownCase } from './known-cases.js';
import { days, rate } from './rounding.js';
import type { DaysToClose, GroupStats } from './stats.types.js';

const DAY_MS = 86_400_000;
const LARGEST = 25;

/** Days from reception to the last closing; none while open or when closed before received. */
export const spent = (cases: readonly KnownCase[]): readonly number[] =>
  ascending(
    cases.flatMap(({ receivedAt, closedAt }) =>
      closedAt !== undefined && closedAt >= receivedAt
        ? (Date.parse(closedAt) - Date.parse(receivedAt)) / DAY_MS
        : [],
    ),
  );

export const daysToClose = (cases: readonly KnownCase[]): DaysToClose => {
  const sorted = spent(cases);
  const mean = sorted.length === 0 ? undefined : sorted.reduce((a, b) => a + b, 0) / sorted.length;
  return {
    n: sorted.length,
    median: days(median(sorted)),
    p90: days(nearestRank(sorted, 0.9)),
    mean: days(mean),
    min: days(sorted[0]),
    max: days(sorted.at(-1)),
  };
};

/** The 25 largest groups by cases received, ties by name; a blank is `(none)`. */
export const groupStats = (
  cases: readonly KnownCase[],
  key: (known: KnownCase) => string,
): Readonly<Record<string, GroupStats>> => {
  const groups = new Map<string, KnownCase[]>();
  for (const known of cases) {
    const name = key(known).trim() || '(none)';
    const group = groups.get(name);
    if (group) group.push(known);
    else groups.set(name, [known]);
  }
  const largest = [...groups]
    .sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .slice(0, LARGEST);
  return Object.fromEntries(largest.map(([name, group]) => [name, one(group)]));
};

const one = (group: readonly KnownCase[]): GroupStats => {
  const closedByAsOf = group.filter(({ closedAt }) => closedAt !== undefined).length;
  return {
    received: group.length,
    closedByAsOf,
    openAtAsOf: group.length - closedByAsOf,
    resolvedRate: rate(closedByAsOf, group.length) ?? 0,
    medianDaysToClose: days(median(spent(group))),
  };
};
