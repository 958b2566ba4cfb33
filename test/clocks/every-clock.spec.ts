import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '#kernel';
import { clockSources } from '../../libs/views/src/clocks/clock-sources.js';
import { startedClocks } from './clock-histories.js';
import { ClockOffice } from './clock-office.js';

/** An invitation to a dialogue is its own notice; a complaint that joins another one leaves its term to that one. */
const MET_AT_ONCE: ReadonlySet<string> = new Set([
  'ComplaintDialogueInvited.dialogueNotice',
  'ComplaintMerged.resolve',
]);

const started = startedClocks(3);

let office: ClockOffice;
beforeAll(async () => {
  office = await ClockOffice.open(started.map(({ history }) => history));
});
afterAll(() => office.close());

describe('a deadline that an event carries', () => {
  it('runs in the list of its noun, unless the event itself meets it', async () => {
    const running = new Set((await office.running()).map(({ stream, clock }) => `${stream} ${clock}`));
    const missing = started.flatMap(({ history: { stream }, event, clocks }) =>
      clocks.filter((clock) => !running.has(`${stream} ${clock}`)).map((clock) => `${event}.${clock}`),
    );
    expect(missing.filter((name) => !MET_AT_ONCE.has(name))).toEqual([]);
    expect([...MET_AT_ONCE].filter((name) => !missing.includes(name))).toEqual([]);
  });

  it('is found by its last day, without reading those that end later', async () => {
    const all = await office.running();
    const days = all.map(({ fact }) => fact.due).toSorted();
    const until = days[Math.floor(days.length / 3)];
    if (until === undefined) throw new TypeError('no clock runs');
    const found = await office.running(until);
    expect(found.length).toBeGreaterThan(3);
    expect(found.length).toBeLessThan(all.length);
    expect(found.every(({ fact }) => fact.due <= until)).toBe(true);
    expect(found).toHaveLength(days.filter((day) => day <= until).length);
    expect(await office.running(addDays(until, -3_650))).toEqual([]);
  });
});

/** Names of categories that deciders say, in the text of the libraries. */
const categoriesSaid = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /domain\/.*\.ts$/u.test(file) && !file.endsWith('.spec.ts'))
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/^\s+category: '([a-z]+)',$/gmu)])
    .map(([, category = '']) => category);

describe('the categories of streams', () => {
  it('all say where their clocks are kept', () => {
    const said = categoriesSaid('libs');
    expect(said.length).toBeGreaterThan(15);
    expect(said.filter((category) => !Object.hasOwn(clockSources, category))).toEqual([]);
  });
});
