import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DomainEvent, Recorded } from '#kernel';
import { allViews, ViewProgress, ViewRunner, type View } from '#views';
import { casesView } from '../../libs/views/src/cases/cases.view.js';
import { histories, MemoryLog } from './histories.js';
import { dumpFolder } from './view-dump.js';

const root = mkdtempSync(join(tmpdir(), 'nghedan-views-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;
const fresh = (): string => join(root, String((count += 1)));

const catchUp = async (
  log: MemoryLog,
  folder: string,
  views = allViews,
  logId = 'log',
): Promise<ViewProgress> => {
  const progress = new ViewProgress(views.map(({ name }) => name));
  const runner = new ViewRunner({ source: log, logId, folder, views, report: progress.report });
  await runner.catchUp();
  runner.close();
  return progress;
};

const upTo = (log: MemoryLog, n: number): MemoryLog => new MemoryLog(log.events.slice(0, n));

describe('views', () => {
  it('hold the same rows whether they followed the log or were rebuilt from it', async () => {
    await fc.assert(
      fc.asyncProperty(histories(), fc.array(fc.nat({ max: 60 }), { maxLength: 4 }), async (log, stops) => {
        const [live, rebuilt] = [fresh(), fresh()];
        for (const stop of [...stops].sort((a, b) => a - b)) await catchUp(upTo(log, stop), live);
        await catchUp(log, live);
        await catchUp(log, rebuilt);
        expect(dumpFolder(live)).toEqual(dumpFolder(rebuilt));
      }),
      { numRuns: 25 },
    );
  });

  it('are rebuilt when they stand ahead of the log, as after restoring an older copy of it', async () => {
    const [log] = fc.sample(histories(), { numRuns: 1, seed: 7 });
    const folder = fresh();
    await catchUp(log!, folder);
    await catchUp(upTo(log!, 5), folder);
    const expected = fresh();
    await catchUp(upTo(log!, 5), expected);
    expect(dumpFolder(folder)).toEqual(dumpFolder(expected));
  });

  it('are rebuilt when they belong to another log', async () => {
    const [one, other] = fc.sample(histories(), { numRuns: 2, seed: 8 });
    const folder = fresh();
    await catchUp(one!, folder);
    await catchUp(other!, folder, allViews, 'another');
    const expected = fresh();
    await catchUp(other!, expected, allViews, 'another');
    expect(dumpFolder(folder)).toEqual(dumpFolder(expected));
  });

  it('of a new version are built beside the old file and replace it', async () => {
    const [log] = fc.sample(histories(), { numRuns: 1, seed: 9 });
    const folder = fresh();
    await catchUp(log!, folder, [casesView]);
    expect(readdirSync(folder).filter((file) => file.endsWith('.db'))).toEqual([
      `cases@${casesView.version}.1.db`,
    ]);
    await catchUp(log!, folder, [{ ...casesView, version: casesView.version + 1 }]);
    expect(readdirSync(folder).filter((file) => file.endsWith('.db'))).toEqual([
      `cases@${casesView.version + 1}.1.db`,
    ]);
  });
});

describe('an event that a view cannot take', () => {
  const poisoned = (type: string): readonly View[] =>
    allViews.map((view) =>
      view.name === 'visits'
        ? {
            ...view,
            on: {
              ...view.on,
              [type]: () => {
                throw new TypeError('cannot take this');
              },
            },
          }
        : view,
    );

  const visit = (log: MemoryLog): Recorded<DomainEvent> | undefined =>
    log.events.find(({ type }) => type === 'VisitLogged');

  it.each(['live', 'rebuilding'])('stops that view alone, with the id of the event (%s)', async (how) => {
    const log = fc.sample(histories(), { numRuns: 200, seed: 3 }).find(visit);
    const event = visit(log!);
    const folder = fresh();
    if (how === 'live') await catchUp(upTo(log!, log!.events.indexOf(event!)), folder);
    const progress = await catchUp(log!, folder, poisoned('VisitLogged'));
    expect(progress.health()).toMatchObject({ ok: false, detail: `visits stopped at ${event!.id}` });
    const head = await log!.head();
    const places = progress.views().filter(({ view }) => view !== 'visits');
    expect(places.every(({ position }) => position === head)).toBe(true);
    expect(await progress.waitFor(head, 0)).toBe(true);
  });

  it('is taken up again after the program was mended', async () => {
    const log = fc.sample(histories(), { numRuns: 200, seed: 3 }).find(visit);
    const [folder, expected] = [fresh(), fresh()];
    await catchUp(log!, folder, poisoned('VisitLogged'));
    await catchUp(log!, folder);
    await catchUp(log!, expected);
    expect(dumpFolder(folder)).toEqual(dumpFolder(expected));
  });
});
