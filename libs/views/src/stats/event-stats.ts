import { GROUP_CHANGED, QUARTER_MS } from '../cases/cases.view.js';
import { ViewReader } from '../sqlite/view-reader.js';
import type { KnownCase } from './known-cases.js';
import { countByMonth } from './month-stats.js';
import type { Stats } from './stats.types.js';

const TOP_PAIRS = 10;

/** How often each number occurs, as a table with the number as its key. */
const histogram = (numbers: readonly number[]): Readonly<Record<string, number>> => {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => a - b));
};

export const eventTrue = (cases: readonly KnownCase[], zone: string): Stats['eventTrue'] => {
  const turns = cases.flatMap((known) => known.turns);
  const closings = turns.filter(({ closed }) => closed).map(({ at }) => at);
  const reopenings = turns.filter(({ closed }) => !closed).map(({ at }) => at);
  return {
    closings: closings.length,
    reopenings: reopenings.length,
    closingsByMonth: countByMonth(zone, closings),
    reopeningsByMonth: countByMonth(zone, reopenings),
    casesByNumberOfReopenings: histogram(
      cases.map((known) => known.turns.filter(({ closed }) => !closed).length),
    ),
  };
};

type HandoverLine = { n: number; pair: string };

export const transfers = (
  reader: ViewReader,
  cases: readonly KnownCase[],
  end: string,
): Stats['transfers'] => {
  const lines = reader.all<HandoverLine>(
    `SELECT n, fromUnit || ' > ' || toUnit AS pair FROM handovers WHERE at < :end`,
    { end },
  );
  const byCase = new Map<number, number>();
  const byPair = new Map<string, number>();
  for (const { n, pair } of lines) {
    byCase.set(n, (byCase.get(n) ?? 0) + 1);
    byPair.set(pair, (byPair.get(pair) ?? 0) + 1);
  }
  return {
    total: lines.length,
    casesWithTransfer: byCase.size,
    casesByNumberOfTransfers: histogram(cases.map(({ n }) => byCase.get(n) ?? 0)),
    topPairs: [...byPair].sort(([a, as], [b, bs]) => bs - as || (a < b ? -1 : 1)).slice(0, TOP_PAIRS),
  };
};

type Words = Readonly<{ mapped: Readonly<Record<string, number>>; groupChanges: number }>;

/** Events by word, before `end`: local days begin on a quarter of an hour everywhere. */
export const eventWords = (reader: ViewReader, end: string): Words => {
  const lines = reader.all<{ word: string; events: number }>(
    `SELECT word, sum(events) AS events FROM word_counts WHERE quarter < :quarter
      GROUP BY word ORDER BY events DESC, word`,
    { quarter: Math.floor(Date.parse(end) / QUARTER_MS) },
  );
  const counts = new Map(lines.map(({ word, events }) => [word, events]));
  const groupChanges = counts.get(GROUP_CHANGED) ?? 0;
  counts.delete(GROUP_CHANGED);
  return { mapped: Object.fromEntries(counts), groupChanges };
};
