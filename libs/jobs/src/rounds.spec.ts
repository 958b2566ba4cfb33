import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JobsUnavailable } from './jobs.js';
import { isMissing, Rounds } from './rounds.js';
import { SqliteJobs } from './sqlite/sqlite-jobs.js';

const EVERY = 600_000;

let folder: string;
let at: number;
let jobs: SqliteJobs;
const clock = { now: () => new Date(at).toISOString() };
const round = { kind: 'look', every: EVERY, run: async () => undefined };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-rounds-'));
  at = Date.parse('2026-09-14T02:00:00.000Z');
  jobs = new SqliteJobs({ folder, clock, poll: 5 });
});

afterEach(async () => {
  await jobs.close();
  rmSync(folder, { recursive: true });
});

it('that fails is noted with a code, without the message, and its error goes on to the queue', async () => {
  const failing = { ...round, run: () => Promise.reject(new TypeError('Nguyễn Văn An')) };
  await expect(new Rounds({ jobs, clock }).run(failing)).rejects.toThrow(TypeError);
  expect(await jobs.rounds()).toEqual([
    {
      kind: 'look',
      every: EVERY,
      at: clock.now(),
      took: 0,
      code: 'bug.TypeError',
      due: new Date(at + EVERY).toISOString(),
    },
  ]);
});

it('is due again when its own wait is over, such as at the next office hour', async () => {
  await new Rounds({ jobs, clock }).run({ ...round, wait: () => 15 * 3_600_000 });
  expect(await jobs.rounds()).toMatchObject([{ due: '2026-09-14T17:00:00.000Z' }]);
});

it('is missing when three turns have passed and it was not done, no sooner', () => {
  const due = '2026-09-14T02:10:00.000Z';
  expect(isMissing({ every: EVERY, due }, '2026-09-14T02:30:00.000Z')).toBe(false);
  expect(isMissing({ every: EVERY, due }, '2026-09-14T02:30:00.001Z')).toBe(true);
});

it('is done without the queue while that is away', async () => {
  let times = 0;
  const gone = (): Promise<never> => Promise.reject(new JobsUnavailable('away'));
  const away = { add: gone, noteRound: gone } as Pick<SqliteJobs, 'add' | 'noteRound'>;
  const rounds = new Rounds({ jobs: Object.assign(Object.create(jobs) as SqliteJobs, away), clock });
  await rounds.ask({ ...round, run: async () => void (times += 1) });
  expect(times).toBe(1);
});
