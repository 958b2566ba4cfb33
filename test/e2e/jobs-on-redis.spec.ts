import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Jobs, Rounds } from '#jobs';
import { RunReminders } from '../../apps/api/src/reminders/run-reminders.js';
import { RedisServer } from '../redis/redis-server.mjs';
import { describeWithRedis } from '../redis/with-redis.js';
import { expectStatus, openOffice, visit, type Office } from './office.js';

describeWithRedis('an office whose queue is on Redis', () => {
  let redis: RedisServer;
  let far: Office;

  beforeAll(async () => {
    redis = await RedisServer.start();
    far = await openOffice(undefined, { redis: redis.url });
  }, 120_000);
  afterAll(async () => {
    await far.close();
    await redis.end();
  });

  it('does its work there, and keeps no name in it', async () => {
    const signedIn = await far.signIn('quantri');
    expectStatus(await signedIn.get('/api/jobs'), 200);
    const kept = await redis.command('KEYS', '*');
    expect(kept).toContain('{nghedan}:jobs-');
    expect(kept).not.toMatch(/[^\p{ASCII}]/u);
  });

  it('takes entries and raises reminders while Redis is away, and does its work again when it is back', async () => {
    const officer = await far.signIn('tiepdan');
    const signedIn = await far.signIn('quantri');
    await redis.kill();
    expectStatus(await signedIn.get('/api/jobs'), 503);
    const { code, position } = expectStatus(
      await officer.post('/api/visits', visit({ matter: 'complaint', field: 'dat-dai' })),
      201,
    ).body;
    await officer.get(`/api/cases/${code}?sau=${position}`);
    expectStatus(await officer.get('/health/ready'), 200);
    const queue = far.server.app.get(Jobs);
    const { round } = far.server.app.get(RunReminders);
    far.clock.set('2026-09-18T02:00:00.000Z');
    await new Rounds({ jobs: queue, clock: far.clock }).ask(round);
    const later = await far.signIn('tiepdan');
    const answered = visit({ occurredOn: far.clock.today(), outcome: { kind: 'answer' } });
    const { position: seen } = expectStatus(await later.post('/api/visits', answered), 201).body;
    const { reminders } = (await later.get(`/api/reminders?sau=${seen}`)).body;
    expect(reminders).toEqual(expect.arrayContaining([expect.objectContaining({ code, kind: 'due-soon' })]));
    await redis.revive();
    const again = await far.signIn('quantri');
    while ((await again.get('/api/jobs')).status !== 200) await sleep(50);
  }, 120_000);
});
