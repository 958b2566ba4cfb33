import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
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
    expectStatus(await officer.post('/api/jobs/unheard-of/one/drop', {}), 404);
    expectStatus(await office.stranger().get('/api/jobs'), 401);
  });

  it('is tried again when asked for, and fails again while its cause is there', async () => {
    expectStatus(await administrator.post('/api/jobs/unheard-of/one/retry', {}), 204);
    while ((await dead()).length === 0) await sleep(20);
    expectStatus(await administrator.post('/api/jobs/unheard-of/two/retry', {}), 404);
  });

  it('is dropped when asked for, once', async () => {
    await bury('three');
    expectStatus(await administrator.post('/api/jobs/unheard-of/three/drop', {}), 204);
    expect((await dead()).map(({ id }) => id)).not.toContain('three');
    expectStatus(await administrator.post('/api/jobs/unheard-of/three/drop', {}), 404);
  });

  it('holds no reaction that is not stuck', async () => {
    expectStatus(await administrator.post('/api/jobs/reactions/open-case-from-visit/x/retry', {}), 404);
  });
});
