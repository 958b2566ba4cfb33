import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  viewSets,
  type View,
  type ViewPlace,
  type ViewReader,
  type ViewRunner,
  type ViewSet,
  type ViewSource,
} from '#views';
import { openForReading } from './data-folder.js';
import type { Output } from './output.js';
import { freshReaders, runnersOf } from './views.js';

const PAGE = 5_000;
const TRIES = 20;
const LOOK_MS = 250;

export type ComparedView = Readonly<{
  view: string;
  rows: number;
  problems: readonly string[];
  /** Ids of events that two persons had it leave out; a rebuild leaves them out, too. */
  skipped: readonly string[];
}>;

/**
 * Builds all views, those of denunciations too, into a temporary folder and compares every table, row by row. Word
 * indices hold no text and are not compared. While a server writes, both sides are brought to one position first.
 */
export const compareViews = async (data: string, output: Output): Promise<readonly ComparedView[]> => {
  const live = await freshReaders(data, output);
  const log = openForReading(data);
  return compareWith({ source: log, logId: log.logId, live, output }).finally(() => log.close());
};

type Compared = Readonly<{
  source: ViewSource;
  logId: string;
  /** A reader for each of `viewSets`; closed at the end. */
  live: readonly ViewReader[];
  output: Output;
}>;

/** The same against a log that is open already, wherever it is kept. */
export const compareWith = async ({
  source,
  logId,
  live,
  output,
}: Compared): Promise<readonly ComparedView[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-check-'));
  const runners = runnersOf(source, logId, folder, output);
  const compared: ComparedView[] = [];
  try {
    for (const [index, set] of viewSets.entries()) {
      const [reader, runner] = [live[index], runners[index]];
      if (reader && runner) compared.push(...(await compareSet(set, { folder, live: reader, runner })));
    }
    return compared;
  } finally {
    for (const runner of runners) runner.close();
    for (const reader of live) reader.close();
    rmSync(folder, { recursive: true });
  }
};

type Sides = Readonly<{ folder: string; live: ViewReader; runner: ViewRunner }>;

const compareSet = async (
  { views, open, nameOf }: ViewSet,
  { folder, live, runner }: Sides,
): Promise<readonly ComparedView[]> => {
  await runner.catchUp();
  const built = open(folder);
  for (let tries = 0; built.position() !== live.position() && tries < TRIES; tries += 1) {
    if (built.position() < live.position()) await runner.catchUp();
    else await setTimeout(LOOK_MS);
    live.reopen();
  }
  try {
    return live.snapshot(() =>
      built.snapshot(() => views.map((view) => compare(view, nameOf(view.name), live, built))),
    );
  } finally {
    built.close();
  }
};

const compare = (view: View, name: string, live: ViewReader, built: ViewReader): ComparedView => {
  const [here, there] = [placeOf(view, live), placeOf(view, built)];
  const { skipped } = here;
  const problems: string[] = [];
  if (here.position !== there.position) {
    problems.push(`${name}: stands at ${here.position || '-'}, a rebuild at ${there.position || '-'}`);
  }
  for (const { poison } of [here, there]) {
    if (poison) problems.push(`${name}: stopped at event ${poison.eventId}: ${poison.error}`);
  }
  if (problems.length > 0) return { view: name, rows: 0, problems, skipped };
  const tables = view.tables.map((of) => difference(of, live, built));
  return {
    view: name,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    problems: tables.flatMap(({ problem }) => (problem === undefined ? [] : [`${name}: ${problem}`])),
    skipped,
  };
};

const placeOf = ({ name }: View, reader: ViewReader): ViewPlace => {
  const place = reader.places().find(({ view }) => view === name);
  if (!place) throw new TypeError(`${name} is not among the views of its folder`);
  return place;
};

type Table = View['tables'][number];
type Cells = Readonly<Record<string, string | number | null>>;

/** Both tables page by page in the order of their key. */
const difference = (
  table: Table,
  live: ViewReader,
  built: ViewReader,
): Readonly<{ rows: number; problem?: string }> => {
  const key = table.key.join(', ');
  const after = `(${key}) > (${table.key.map((column) => `:${column}`).join(', ')})`;
  let last: Cells | undefined;
  for (let rows = 0; ;) {
    const sql = `SELECT * FROM ${table.name} ${last ? `WHERE ${after}` : ''} ORDER BY ${key} LIMIT ${String(PAGE)}`;
    const params = last
      ? Object.fromEntries(table.key.map((column) => [column, last?.[column] ?? null]))
      : {};
    const here = live.all<Cells>(sql, params);
    const there = built.all<Cells>(sql, params);
    const at = firstDifference(here, there);
    if (at !== undefined)
      return { rows, problem: `${table.name} differs at ${keyText(table, here[at] ?? there[at])}` };
    rows += here.length;
    last = here.at(-1);
    if (here.length < PAGE) return { rows };
  }
};

const firstDifference = (here: readonly Cells[], there: readonly Cells[]): number | undefined => {
  const at = Array.from({ length: Math.max(here.length, there.length) }).findIndex(
    (_, index) => JSON.stringify(here[index]) !== JSON.stringify(there[index]),
  );
  return at === -1 ? undefined : at;
};

const keyText = (table: Table, row: Cells | undefined): string =>
  table.key.map((column) => `${column}=${String(row?.[column])}`).join(' ');
