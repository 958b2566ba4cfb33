import { scoped, type ScopedRead } from '../scoped-read.js';
import { archiveOf, namesBy, within, type UnitMap } from '../units/unit-map.js';
import { ascending, median, nearestRank } from './quantiles.js';
import type { RateGroup, RateParams } from './rates.types.js';

const DAY_MS = 86_400_000;

type Span = { key: string; spentMs: number };
type SpanParams = { unit: string | null; archive: 0 | 1; from: string; to: string };

const KEY: Readonly<Record<RateGroup, string>> = {
  month: 'c.closedMonth',
  unit: 'c.receivedUnit',
  field: 'c.field',
  kind: 'c.kind',
  channel: 'c.channel',
};

const spansBy = (group: RateGroup, map: UnitMap = 'old') =>
  scoped<SpanParams, Span>(
    `rates.days.${group}${map === 'new' ? '.new-map' : ''}`,
    'rates.read',
    `SELECT ${map === 'new' ? 'ifnull(u.id, c.receivedUnit)' : KEY[group]} AS key, c.spentMs
       FROM cases c ${map === 'new' ? namesBy(map, 'c.receivedUnit') : ''}
      WHERE {scope c.receivedUnit} AND c.open = 0 AND c.closedMonth >= :from AND c.closedMonth <= :to
        AND c.spentMs IS NOT NULL
        AND ${within('c.receivedUnit')}`,
  );

const spans = {
  month: spansBy('month'),
  unit: spansBy('unit'),
  field: spansBy('field'),
  kind: spansBy('kind'),
  channel: spansBy('channel'),
};

const spansByNewMap = spansBy('unit', 'new');

type Days = Readonly<{ median?: number; p90?: number }>;

/** Days from reception to closing over the cases closed in the period; a case closed before it came is left out. */
export const daysSpent = (
  read: ScopedRead,
  { by, unit, map = 'old', from, to }: RateParams,
): ReadonlyMap<string, Days> => {
  const groups = new Map<string, number[]>();
  const query = by === 'unit' && map === 'new' ? spansByNewMap : spans[by];
  const params = { unit: unit ?? null, archive: archiveOf(map), from, to };
  for (const { key, spentMs } of read.all(query, params)) {
    const known = groups.get(key);
    if (known) known.push(spentMs / DAY_MS);
    else groups.set(key, [spentMs / DAY_MS]);
  }
  return new Map([...groups].map(([key, days]) => [key, summary(days)]));
};

const summary = (days: readonly number[]): Days => {
  const sorted = ascending(days);
  const middle = median(sorted);
  const p90 = nearestRank(sorted, 0.9);
  return { ...(middle !== undefined && { median: middle }), ...(p90 !== undefined && { p90 }) };
};
