import { createHash } from 'node:crypto';
import { userIdOf, type Actor } from '#access';
import type { SqliteLog } from '#event-store';
import { START, type LocalDate, type Recorded } from '#kernel';
import { openViews, Rates, RatesHandler, ScopedReads, type RateRow, type UnitMap } from '#views';

/** What was in the log and in the figures at one moment. */
export type Snapshot = Readonly<{
  /** Each stream of cases, letters and commitments with its events as they are stored, one a line. */
  timelines: ReadonlyMap<string, readonly string[]>;
  oldMap: readonly RateRow[];
  newMap: readonly RateRow[];
}>;

/** What a merger left as it was, as hashes and sums that anybody can compare. */
export type MergeProof = Readonly<{
  timelines: Readonly<{ streams: number; events: number; before: string; after: string; equal: boolean }>;
  handedOver: Readonly<Record<string, number>>;
  lastYear: Readonly<{ before: string; after: string; equal: boolean }>;
  received: Readonly<{ before: number; oldMap: number; newMap: number; equal: boolean }>;
  rows: Readonly<{ oldMap: readonly RateRow[]; newMap: readonly RateRow[] }>;
}>;

const CATEGORIES = ['visit', 'letter', 'petition', 'complaint', 'denunciation', 'commitment'];

/** Figures are those of the months up to `until`, as an inspector of the whole province sees them. */
export const snapshotOf = async (
  store: SqliteLog,
  data: string,
  months: Readonly<{ from: string; until: string }>,
  home: string,
): Promise<Snapshot> => {
  const timelines = new Map<string, string[]>();
  for await (const { events } of store.readAll(START, { categories: CATEGORIES })) {
    for (const event of events)
      timelines.set(event.stream, [...(timelines.get(event.stream) ?? []), lineOf(event)]);
  }
  const reader = openViews(data);
  const actor: Actor = { userId: userIdOf('thanhtra'), grants: [{ role: 'inspector', unit: home }], home };
  const rates = async (map: UnitMap): Promise<readonly RateRow[]> => {
    const asked = { by: 'unit', from: months.from, to: months.until, map } as const;
    return (await new RatesHandler(new ScopedReads(reader)).execute(new Rates(actor, asked))).rows;
  };
  try {
    return { timelines, oldMap: await rates('old'), newMap: await rates('new') };
  } finally {
    reader.close();
  }
};

/** The words of the log itself: type, data and metadata in the order in which they are stored. */
const lineOf = ({ type, revision, data, meta }: Recorded): string =>
  JSON.stringify([revision, type, data, meta]);

export const prove = (before: Snapshot, after: Snapshot, on: LocalDate): MergeProof => {
  const old = [...before.timelines];
  const kept = old.map(
    ([stream, { length }]) => [stream, (after.timelines.get(stream) ?? []).slice(0, length)] as const,
  );
  const hashes = { before: hashOf(old), after: hashOf(kept) };
  const figures = { before: hashOf(before.oldMap), after: hashOf(after.oldMap) };
  const received = {
    before: receivedIn(before.oldMap),
    oldMap: receivedIn(after.oldMap),
    newMap: receivedIn(after.newMap),
  };
  return {
    timelines: {
      streams: old.length,
      events: old.reduce((sum, [, lines]) => sum + lines.length, 0),
      ...hashes,
      equal: hashes.before === hashes.after,
    },
    handedOver: handOvers(before, after, on),
    lastYear: { ...figures, equal: figures.before === figures.after },
    received: { ...received, equal: new Set(Object.values(received)).size === 1 },
    rows: { oldMap: after.oldMap, newMap: after.newMap },
  };
};

/** Events that the merger itself wrote, by type. */
const handOvers = (before: Snapshot, after: Snapshot, on: LocalDate): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const [stream, lines] of after.timelines) {
    for (const line of lines.slice(before.timelines.get(stream)?.length ?? 0)) {
      const [, type, data] = JSON.parse(line) as [number, string, { occurredOn: string }];
      if (data.occurredOn === on) counts[type] = (counts[type] ?? 0) + 1;
    }
  }
  return counts;
};

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const receivedIn = (rows: readonly RateRow[]): number =>
  rows.reduce((sum, { received }) => sum + received, 0);
