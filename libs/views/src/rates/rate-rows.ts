import { scoped, type ScopedRead } from '../scoped-read.js';
import { archiveOf, namesBy, within, type UnitMap } from '../units/unit-map.js';
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

type Asked = { unit: string | null; archive: 0 | 1; to: string };

const sumsBy = (group: Exclude<RateGroup, 'month'>, map: UnitMap = 'old') => {
  const key = group !== 'unit' ? `r.${group}` : map === 'old' ? 'r.unit' : 'ifnull(u.id, r.unit)';
  return scoped<Asked, Sums>(
    `rates.by-${group}${map === 'new' ? '.new-map' : ''}`,
    'rates.read',
    `SELECT r.month, ${key} AS key, ${group === 'unit' ? 'u.name' : 'NULL'} AS label,
            sum(r.received) AS received, sum(r.closed) AS closed, sum(r.cohortClosed) AS cohortClosed,
            sum(r.onTime) AS onTime, sum(r.late) AS late
       FROM rate_counters r ${namesBy(map, 'r.unit')}
      WHERE {scope r.unit} AND r.month <= :to AND ${within('r.unit')}
      GROUP BY r.month, ${key}`,
  );
};

const sums = {
  kind: sumsBy('kind'),
  unit: sumsBy('unit'),
  field: sumsBy('field'),
  channel: sumsBy('channel'),
};

const unitSumsByNewMap = sumsBy('unit', 'new');

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
export const rateRows = (
  read: ScopedRead,
  { by, unit, map = 'old', from, to }: RateParams,
): readonly RateRow[] => {
  const query = by === 'unit' && map === 'new' ? unitSumsByNewMap : sums[by === 'month' ? 'kind' : by];
  const found = read.all(query, { unit: unit ?? null, archive: archiveOf(map), to });
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
