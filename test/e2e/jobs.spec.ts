import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStore } from '#event-store';
import { Jobs } from '#jobs';
import { expectStatus, openOffice, type Office, type Visitor } from './office.js';

let office: Office;
let administrator: Visitor;
let jobs: Jobs;

beforeAll(async () => {
  office = await openOffice();
  administrator = await office.signIn('quantri');
  jobs = office.server.app.get(Jobs);
}, 120_000);
afterAll(() => office.close());

type Dead = Readonly<{ kind: string; id: string; code: string; attempts: number }>;

/** A job that nobody can do fails for good at once. */
const bury = async (id: string): Promise<void> => {
  await jobs.add([{ kind: 'unheard-of', id, data: { about: 'petition-1' } }]);
  while (!(await jobs.dead()).some((one) => one.id === id)) await sleep(20);
};

const dead = async (): Promise<readonly Dead[]> =>
  expectStatus(await administrator.get('/api/jobs'), 200).body.dead as readonly Dead[];

describe('work in the background that failed for good', () => {
  it('is listed for an administrator, with a code', async () => {
    await bury('one');
    const { kinds } = expectStatus(await administrator.get('/api/jobs'), 200).body;
    expect(kinds).toContainEqual({ kind: 'unheard-of', waiting: 0, delayed: 0, running: 0, dead: 1 });
    expect((await dead()).find(({ id }) => id === 'one')).toMatchObject({
      kind: 'unheard-of',
      code: 'job.unknown-kind',
      attempts: 1,
    });
  });

  it('is nobody else’s business', async () => {
    const officer = await office.signIn('tiepdan');
    expectStatus(await officer.get('/api/jobs'), 404);
    expectStatus(await officer.post('/api/jobs/unheard-of/one/drop', { reason: 'Thử' }), 404);
    expectStatus(await office.stranger().get('/api/jobs'), 401);
  });

  it('is tried again when asked for, and fails again while its cause is there', async () => {
    expectStatus(await administrator.post('/api/jobs/unheard-of/one/retry', {}), 200);
    while ((await dead()).length === 0) await sleep(20);
    expectStatus(await administrator.post('/api/jobs/unheard-of/two/retry', {}), 404);
  });

  it('is dropped when asked for, once', async () => {
    await bury('three');
    const drop = '/api/jobs/unheard-of/three/drop';
    expectStatus(await administrator.post(drop, {}), 400);
    const blank = expectStatus(await administrator.post(drop, { reason: '  ' }), 422);
    expect(blank.body.code).toBe('job.reason-missing');
    expect((await dead()).map(({ id }) => id)).toContain('three');
    expectStatus(await administrator.post(drop, { reason: 'Bản trước để lại' }), 200);
    expect((await dead()).map(({ id }) => id)).not.toContain('three');
    expectStatus(await administrator.post(drop, { reason: 'Bản trước để lại' }), 404);
  });

  it('is told of for a day, with its code and without what it carries', async () => {
    const { body } = expectStatus(await administrator.get('/api/jobs'), 200);
    const failures = body.failures as readonly Dead[];
    expect(failures[0]).toMatchObject({
      kind: 'unheard-of',
      code: 'job.unknown-kind',
      attempt: 1,
      last: true,
    });
    expect(failures.map(({ id }) => id)).toEqual(expect.arrayContaining(['one', 'three']));
    expect(JSON.stringify(failures)).not.toContain('petition-1');
  });

  it('holds no reaction that is not stuck', async () => {
    expectStatus(await administrator.post('/api/jobs/reactions/open-case-from-visit/x/retry', {}), 404);
  });
});

it('who had a dead job tried again or dropped it, and why, is in the log that inspectors read', async () => {
  await bury('four');
  const reason = 'Bản trước để lại';
  const drop = await administrator.post('/api/jobs/unheard-of/four/drop', { reason });
  const { position } = expectStatus(drop, 200).body;
  const inspector = await office.signIn('thanhtra');
  const { acts } = expectStatus(
    await inspector.get(`/api/inspection/acts?loai=upkeep&sau=${position}`),
    200,
  ).body;
  const who = { kind: 'upkeep', about: 'job-unheard-of', actorName: 'Quản trị A', role: 'administrator' };
  expect(acts).toContainEqual(expect.objectContaining({ ...who, type: 'DeadJobDropped' }));
  expect(acts).toContainEqual(expect.objectContaining({ ...who, type: 'DeadJobRetried' }));
  const written: unknown[] = [];
  for await (const { data } of office.server.app.get(EventStore).read('job-unheard-of')) written.push(data);
  const job = { kind: 'unheard-of', jobId: 'four', attempts: 1, failure: 'job.unknown-kind' };
  expect(written.at(-1)).toEqual({ ...job, occurredOn: office.clock.today(), reason });
}, 60_000);

describe('periodic work', () => {
  type Round = Readonly<{
    kind: string;
    state: string;
    every: number;
    took?: number;
    due?: string;
    at?: string;
  }>;
  const rounds = async (): Promise<readonly Round[]> =>
    expectStatus(await administrator.get('/api/jobs'), 200).body.rounds as readonly Round[];

  it('says when it was last done, how long that took, that it went well and when it is due', async () => {
    while ((await rounds()).some(({ state }) => state === 'new')) await sleep(20);
    const found = await rounds();
    expect(found.map(({ kind }) => kind)).toEqual([
      'look-for-reminders',
      'reorganisation-day',
      'approval-expiry',
      'look-for-exports',
      'sign-checkpoint',
    ]);
    for (const { state, every, at = '', took, due = '' } of found) {
      expect(state).toBe('well');
      expect(took).toBeGreaterThanOrEqual(0);
      expect(Date.parse(due) - Date.parse(at)).toBeGreaterThanOrEqual(Math.min(every, 60_000));
    }
  }, 60_000);

  it('that was not done for three turns is said so, and Prometheus is told', async () => {
    const long = {
      kind: 'approval-expiry',
      every: 3_600_000,
      at: '2020-01-01T00:00:00.000Z',
      took: 5,
      due: '2020-01-01T01:00:00.000Z',
    };
    await jobs.noteRound(long);
    await jobs.noteRound({
      ...long,
      kind: 'look-for-exports',
      due: '2999-01-01T00:00:00.000Z',
      code: 'bug.TypeError',
    });
    const found = await rounds();
    expect(found.find(({ kind }) => kind === 'approval-expiry')).toMatchObject({ state: 'missing', ...long });
    expect(found.find(({ kind }) => kind === 'look-for-exports')).toMatchObject({ state: 'failed' });
    const figures = await (await fetch(`${office.server.url}/metrics`)).text();
    expect(figures).toContain('nghedan_round_missing{round="approval-expiry"} 1');
    expect(figures).toContain('nghedan_round_missing{round="look-for-exports"} 0');
    expect(figures).toContain('nghedan_round_failed{round="look-for-exports"} 1');
    expect(figures).toContain('nghedan_round_seconds{round="approval-expiry"} 0.005');
  });
});
