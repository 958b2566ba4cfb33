import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#access';
import { Clock } from '#kernel';
import { BuiltInLawBook } from '#law';
import {
  allViews,
  openViews,
  Queue,
  Rates,
  ScopedReads,
  SearchCases,
  stats,
  viewsFolder,
  ViewRunner,
  type CaseRow,
  type DueState,
  type QueueCounts,
  type QueueParams,
  type ViewReader,
} from '#views';
import { QueueHandler } from '../../libs/views/src/cases/queue.query.js';
import { SearchCasesHandler } from '../../libs/views/src/cases/search.query.js';
import { RatesHandler } from '../../libs/views/src/rates/rates.query.js';
import { definedQueries, scoped } from '../../libs/views/src/scoped-read.js';
import { caseHistories, histories, petitionsAbout, UNITS, type MemoryLog } from './histories.js';

const root = mkdtempSync(join(tmpdir(), 'nghedan-lists-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;

class StandingClock extends Clock {
  override now(): string {
    return '2025-07-15T02:00:00.000Z';
  }
}
const clock = new StandingClock();
const law = new BuiltInLawBook();

const leader = (unit: string): Actor => ({ userId: 'an', home: unit, grants: [{ role: 'leader', unit }] });

const viewsOf = async (log: MemoryLog): Promise<ViewReader> => {
  const folder = join(root, String((count += 1)));
  const views = allViews;
  const runner = new ViewRunner({
    source: log,
    logId: 'log',
    folder: viewsFolder(folder),
    views,
    report: () => undefined,
  });
  await runner.catchUp();
  runner.close();
  return openViews(folder);
};

const everyRow = async (handler: QueueHandler, actor: Actor, params: QueueParams): Promise<CaseRow[]> => {
  const rows: CaseRow[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await handler.execute(new Queue(actor, { ...params, limit: 2, ...(cursor && { cursor }) }));
    rows.push(...page.rows);
    if (page.next === undefined) return rows;
    cursor = page.next;
  }
};

const TABS: Readonly<Record<DueState, keyof QueueCounts>> = {
  overdue: 'overdue',
  today: 'today',
  soon: 'soon',
  'in-time': 'inTime',
  paused: 'paused',
  none: 'none',
};

/** Of settled cases that are followed, the tabs go by what is still owed. */
const stateIn = (row: CaseRow, { status }: QueueParams): DueState | undefined =>
  status === 'followed' ? row.followUp?.state : row.due.state;

const filters = fc.record(
  {
    unit: fc.constantFrom(...UNITS),
    field: fc.constantFrom('dat-dai', 'moi-truong'),
    kind: fc.constantFrom('petition' as const, 'complaint' as const),
    status: fc.constantFrom('open' as const, 'closed' as const, 'all' as const, 'followed' as const),
    order: fc.constantFrom('due' as const, 'waiting' as const, '-received' as const),
    text: fc.constantFrom('duong', 'Đòi đất', 'KN-1'),
  },
  { requiredKeys: [] },
);

describe('the queue', () => {
  it('counts on each tab what the tab lists, for any filter', async () => {
    await fc.assert(
      fc.asyncProperty(caseHistories(30), filters, fc.constantFrom(...UNITS), async (log, params, unit) => {
        const reader = await viewsOf(log);
        const handler = new QueueHandler(new ScopedReads(reader), clock, law);
        const actor = leader(unit);
        const { counts, total } = await handler.execute(new Queue(actor, params));
        const all = await everyRow(handler, actor, params);
        expect([counts.all, total]).toEqual([all.length, all.length]);
        expect(new Set(all.map(({ caseId }) => caseId)).size).toBe(all.length);
        for (const [due, tab] of Object.entries(TABS) as [DueState, keyof QueueCounts][]) {
          const listed = await everyRow(handler, actor, { ...params, due });
          expect(listed).toEqual(all.filter((row) => stateIn(row, params) === due));
          expect(counts[tab]).toBe(listed.length);
        }
        const mine = await everyRow(handler, actor, { ...params, assignee: 'an' });
        const unassigned = await everyRow(handler, actor, { ...params, assignee: 'unassigned' });
        expect([counts.mine, counts.unassigned]).toEqual([mine.length, unassigned.length]);
        reader.close();
      }),
      { numRuns: 25 },
    );
  });

  it('shows nobody a case outside the units below their grants', async () => {
    const below: Readonly<Record<string, readonly string[]>> = {
      tinh: UNITS,
      'xa-1': ['xa-1', 'thon'],
      'xa-2': ['xa-2'],
      thon: ['thon'],
    };
    const [log] = fc.sample(caseHistories(200, 150), { numRuns: 1, seed: 5 });
    // Moves of units are not part of case histories: the tree stands as it was told.
    const reader = await viewsOf(log!);
    const handler = new QueueHandler(new ScopedReads(reader), clock, law);
    const everything = await everyRow(handler, leader('tinh'), { status: 'all' });
    expect(everything.length).toBeGreaterThan(3);
    for (const unit of UNITS) {
      const seen = await everyRow(handler, leader(unit), { status: 'all' });
      expect(seen).toEqual(everything.filter((row) => below[unit]?.includes(row.unit)));
    }
    const administrator: Actor = {
      userId: 'q',
      home: 'tinh',
      grants: [{ role: 'administrator', unit: 'tinh' }],
    };
    expect(await everyRow(handler, administrator, { status: 'all' })).toEqual([]);
    reader.close();
  });

  it('finds cases by words without marks, also while the last one is being typed', async () => {
    const reader = await viewsOf(petitionsAbout('Đường ngập nước', 'Đòi đất', 'Đội dân phòng', 'Rác thải'));
    const handler = new SearchCasesHandler(new ScopedReads(reader), clock, law);
    const find = async (text: string): Promise<readonly string[]> =>
      (await handler.execute(new SearchCases(leader('tinh'), text))).map(({ summary }) => summary);
    expect(await find('doi d')).toEqual(['Đội dân phòng', 'Đòi đất']);
    expect(await find('ĐÒI đất')).toEqual(['Đòi đất']);
    expect(await find('KN-XA-2025-00003')).toEqual(['Rác thải']);
    expect(await find('" OR *')).toEqual([]);
    reader.close();
  });
});

describe('rates', () => {
  it('are the same counted by month, by unit, by field and in the figures of the whole log', async () => {
    await fc.assert(
      fc.asyncProperty(caseHistories(), async (log) => {
        const reader = await viewsOf(log);
        const handler = new RatesHandler(new ScopedReads(reader));
        const whole = stats(reader, { asOf: '2026-12-31' as never, zone: 'Asia/Ho_Chi_Minh' });
        for (const by of ['month', 'unit', 'field', 'kind', 'channel'] as const) {
          const { rows } = await handler.execute(
            new Rates(leader('tinh'), { by, from: '2024-12', to: '2026-12' }),
          );
          const sum = (key: 'received' | 'closed' | 'cohortClosed'): number =>
            rows.reduce((all, row) => all + row[key], 0);
          expect([sum('received'), sum('closed'), sum('cohortClosed')]).toEqual([
            whole.cases,
            whole.closedByAsOf,
            whole.closedByAsOf,
          ]);
          for (const row of rows) expect(row.openAtStart + row.received - row.closed).toBe(row.openAtEnd);
        }
        reader.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('questions', () => {
  let reader: ViewReader;
  const paramsOf = (sql: string): Readonly<Record<string, string>> =>
    Object.fromEntries([...sql.matchAll(/:([a-z]\w*)/gi)].map(([, name = '']) => [name, 'x']));
  beforeAll(async () => {
    const [log] = fc.sample(histories(), { numRuns: 1, seed: 1 });
    reader = await viewsOf(log!);
  });
  afterAll(() => reader.close());

  /** Aggregates and single days read what they count; everything that pages must follow an index. */
  const pages = definedQueries().filter(({ one }) => /\bLIMIT\b/.test(one));

  it.each(pages.map((query) => [query.name, query] as const))(
    '%s follows an index and sorts nothing',
    (_name, { one, many }) => {
      for (const sql of [one, many]) {
        const plan = reader
          .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, paramsOf(sql))
          .map(({ detail }) => detail);
        expect(plan.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
        const scans = plan.filter(
          (step) => /^SCAN/.test(step) && !/^SCAN (json_each|case_words|w) VIRTUAL/.test(step),
        );
        expect(scans.filter((step) => !/USING (COVERING )?INDEX/.test(step))).toEqual([]);
      }
    },
  );

  it.each([
    ['no scope at all', 'SELECT * FROM cases c WHERE c.code = :code'],
    ['a scope that narrows nothing', 'SELECT * FROM cases c WHERE c.code = :code OR {scope c.unit}'],
    ['a scope that is one side of an OR', 'SELECT * FROM cases c WHERE {scope c.unit} OR c.code = :code'],
    ['a scope in a comment', 'SELECT * FROM cases c -- WHERE {scope c.unit}'],
    [
      'a second reading without one',
      'SELECT (SELECT count(*) FROM visits) FROM cases c WHERE {scope c.unit}',
    ],
  ])('cannot be built with %s', (_what, sql) => {
    expect(() => scoped('leak', 'case.read', sql)).toThrow(TypeError);
  });
});
