import { dayOf } from '#kernel';
import { scoped, type ScopedRead } from '../scoped-read.js';
import { addMonths, startOfMonth } from './months.js';
import { ascending, median, nearestRank } from './quantiles.js';
import type { RateGroup, RateParams } from './rates.query.js';

const DAY_MS = 86_400_000;

type Span = { key: string; receivedAt: string; closedAt: string };
type SpanParams = { unit: string | null; start: string; end: string };

const KEY: Readonly<Record<RateGroup, string>> = {
  month: 'c.closedAt',
  unit: 'c.receivedUnit',
  field: 'c.field',
  kind: 'c.kind',
  channel: 'c.channel',
};

const spansBy = (group: RateGroup) =>
  scoped<SpanParams, Span>(
    `rates.days.${group}`,
    'rates.read',
    `SELECT ${KEY[group]} AS key, c.receivedAt, c.closedAt FROM cases c
      WHERE {scope c.receivedUnit} AND c.closedAt >= :start AND c.closedAt < :end AND c.receivedAt > ''
        AND (:unit IS NULL OR c.receivedUnit IN (SELECT unit FROM unit_above WHERE above = :unit))`,
  );

const spans = {
  month: spansBy('month'),
  unit: spansBy('unit'),
  field: spansBy('field'),
  kind: spansBy('kind'),
  channel: spansBy('channel'),
};

type Days = Readonly<{ median?: number; p90?: number }>;

/** Days from reception to closing over the cases closed in the period; a case closed before it came is left out. */
export const daysSpent = (read: ScopedRead, { by, unit, from, to }: RateParams): ReadonlyMap<string, Days> => {
  const groups = new Map<string, number[]>();
  const params = { unit: unit ?? null, start: startOfMonth(from), end: startOfMonth(addMonths(to, 1)) };
  for (const { key, receivedAt, closedAt } of read.all(spans[by], params)) {
    const days = (Date.parse(closedAt) - Date.parse(receivedAt)) / DAY_MS;
    if (days < 0) continue;
    const group = by === 'month' ? dayOf(key).slice(0, 7) : key;
    const known = groups.get(group);
    if (known) known.push(days);
    else groups.set(group, [days]);
  }
  return new Map([...groups].map(([key, days]) => [key, summary(days)]));
};

const summary = (days: readonly number[]): Days => {
  const sorted = ascending(days);
  const middle = median(sorted);
  const p90 = nearestRank(sorted, 0.9);
  return { ...(middle !== undefined && { median: middle }), ...(p90 !== undefined && { p90 }) };
};
