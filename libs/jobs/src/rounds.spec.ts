import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JobsUnavailable } from './jobs.js';
import { Rounds } from './rounds.js';
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

it('of two nodes that ask in one turn, one does it; in the next turn it is done again', async () => {
  const nodes = [new Rounds({ jobs, clock }), new Rounds({ jobs, clock })];
  const done: string[] = [];
  const worker = jobs.work({ look: async ({ id }) => void done.push(id) });
  for (let turn = 1; turn <= 3; turn += 1) {
    for (const node of nodes) await node.ask(round);
    while (done.length < turn) await new Promise((resolve) => setImmediate(resolve));
    await nodes[0]?.ask(round);
    at += EVERY;
  }
  await worker.stop();
  expect(new Set(done).size).toBe(3);
  expect(done.length).toBe(3);
});

it('is done without the queue while that is away', async () => {
  let times = 0;
  const away = { add: () => Promise.reject(new JobsUnavailable('away')) } as Pick<SqliteJobs, 'add'>;
  const rounds = new Rounds({ jobs: Object.assign(Object.create(jobs) as SqliteJobs, away), clock });
  await rounds.ask({ ...round, run: async () => void (times += 1) });
  expect(times).toBe(1);
});
