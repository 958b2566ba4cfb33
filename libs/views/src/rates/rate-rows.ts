import { scoped, type ScopedRead } from '../scoped-read.js';
import { monthsBetween } from './months.js';
import type { RateGroup, RateParams, RateRow } from './rates.types.js';

type Sums = {
  month: string;
  key: string;
  label: string | null;
  received: number;
  closed: number;
  cohortClosed: number;
  onTime: number;
  late: number;
};

const sumsBy = (group: Exclude<RateGroup, 'month'>) =>
  scoped<{ unit: string | null; to: string }, Sums>(
    `rates.by-${group}`,
    'rates.read',
    `SELECT r.month, r.${group} AS key, ${group === 'unit' ? 'u.name' : 'NULL'} AS label,
            sum(r.received) AS received, sum(r.closed) AS closed, sum(r.cohortClosed) AS cohortClosed,
            sum(r.onTime) AS onTime, sum(r.late) AS late
       FROM rate_counters r LEFT JOIN units u ON u.id = r.unit
      WHERE {scope r.unit} AND r.month <= :to
        AND (:unit IS NULL OR r.unit IN (SELECT unit FROM unit_above WHERE above = :unit))
      GROUP BY r.month, r.${group}`,
  );

const sums = {
  kind: sumsBy('kind'),
  unit: sumsBy('unit'),
  field: sumsBy('field'),
  channel: sumsBy('channel'),
};

type Counts = Omit<RateRow, 'key' | 'label' | 'median' | 'p90'>;

const ZERO: Counts = {
  openAtStart: 0,
  received: 0,
  closed: 0,
  openAtEnd: 0,
  cohortClosed: 0,
  closedOnTime: 0,
  closedLate: 0,
};

/** openAtStart + received - closed = openAtEnd holds in every row. */
export const rateRows = (read: ScopedRead, { by, unit, from, to }: RateParams): readonly RateRow[] => {
  const params = { unit: unit ?? null, to };
  const found = read.all(sums[by === 'month' ? 'kind' : by], params);
  return by === 'month' ? byMonth(found, from, to) : byGroup(found, from);
};

const byMonth = (found: readonly Sums[], from: string, to: string): readonly RateRow[] => {
  let open = carriedOver(found, from);
  return monthsBetween(from, to).map((month) => {
    const row = total(
      open,
      found.filter((sum) => sum.month === month),
    );
    open = row.openAtEnd;
    return { key: month, label: month, ...row };
  });
};

const byGroup = (found: readonly Sums[], from: string): readonly RateRow[] => {
  const groups = new Map<string, Sums[]>();
  for (const sum of found) groups.set(sum.key, [...(groups.get(sum.key) ?? []), sum]);
  return [...groups]
    .map(([key, group]) => ({
      key,
      label: group[0]?.label ?? key,
      ...total(
        carriedOver(group, from),
        group.filter(({ month }) => month >= from),
      ),
    }))
    .filter(({ openAtStart, received, closed }) => openAtStart + received + closed > 0)
    .sort((a, b) => b.received - a.received || (a.label < b.label ? -1 : 1));
};

const carriedOver = (found: readonly Sums[], from: string): number =>
  found
    .filter(({ month }) => month < from)
    .reduce((open, { received, closed }) => open + received - closed, 0);

const total = (openAtStart: number, found: readonly Sums[]): Counts => {
  const sum = found.reduce(
    (all, each) => ({
      ...all,
      received: all.received + each.received,
      closed: all.closed + each.closed,
      cohortClosed: all.cohortClosed + each.cohortClosed,
      closedOnTime: all.closedOnTime + each.onTime,
      closedLate: all.closedLate + each.late,
    }),
    ZERO,
  );
  return { ...sum, openAtStart, openAtEnd: openAtStart + sum.received - sum.closed };
};
