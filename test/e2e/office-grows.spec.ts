import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SystemClock } from '../../apps/api/src/system-clock.js';
import { startServer } from '../../apps/api/src/start-server.js';
import { RedisServer } from '../redis/redis-server.mjs';
import { describeWithRedis } from '../redis/with-redis.js';
import { StandIn } from '../stand-in/stand-in.mjs';
import { nghedan } from '../stand-in/terminal.js';
import { expectStatus, openOffice, PASSWORD, SMALL_SERVER, visit, Visitor } from './office.js';

/** The command line knows the machine’s time only. */
const NOW = new SystemClock().now();

describeWithRedis('an office that outgrows its machine', () => {
  let folder: string;
  let log: StandIn;
  let redis: RedisServer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nghedan-grows-'));
    log = await StandIn.start({ file: join(folder, 'server.db') });
    redis = await RedisServer.start();
  }, 60_000);
  afterAll(async () => {
    for (const name of ['EVENTSTORE_URL', 'NGHEDAN_KEK', 'NGHEDAN_PROFILE', 'REDIS_URL', 'NGHEDAN_PASSWORD'])
      delete process.env[name];
    await log.kill();
    await redis.end();
    rmSync(folder, { recursive: true });
  });

  it('takes log, names and passwords along and back, and everybody signs in as before', async () => {
    const [data, kek] = [join(folder, 'data'), join(folder, 'key')];
    const small = await openOffice(NOW, { data, kek });
    const officer = await small.signIn('tiepdan');
    const body = visit({ occurredOn: new SystemClock().today(), narrative: 'Nước ngập từ tháng Sáu' });
    const { code } = expectStatus(await officer.post('/api/visits', body), 201).body;
    const before = (await officer.get(`/api/cases/${code}`)).body;
    await small.close();

    process.env['EVENTSTORE_URL'] = log.url();
    process.env['NGHEDAN_KEK'] = kek;
    const moved = await nghedan('migrate', '--from', data, '--to', 'eventstoredb', '--with-vault');
    expect(moved).toMatchObject({ exit: 0, err: expect.stringContaining('1 people') });
    expect(moved.err).toContain('5 passwords');
    process.env['NGHEDAN_PROFILE'] = 'cluster';
    process.env['REDIS_URL'] = redis.url;
    process.env['NGHEDAN_PASSWORD'] = 'ba con gà trong vườn';
    const keeper = ['giu.kin', '--name', 'Người giữ kín', '--role', 'custodian', '--unit', 'xa-mau'];
    expect((await nghedan('user', 'add', ...keeper)).exit).toBe(0);

    const node = await startServer({
      ...SMALL_SERVER,
      data: join(folder, 'node'),
      kek,
      place: { kind: 'eventstoredb', url: log.url() },
      nodes: { role: 'all', redis: redis.url },
    });
    const again = new Visitor(node.url);
    expectStatus(await again.post('/api/session', { username: 'tiepdan', password: PASSWORD }), 200);
    const { body: after } = await again.get(`/api/cases/${code}`);
    expect(after.case.narrative).toBe('Nước ngập từ tháng Sáu');
    expect(after).toEqual(before);
    const { matches } = (await again.post('/api/people/search', { name: 'nguyen thi mau' })).body;
    expect(matches).toHaveLength(1);
    const kept = { username: 'giu.kin', password: 'ba con gà trong vườn' };
    expectStatus(await new Visitor(node.url).post('/api/session', kept), 200);
    await node.close();

    const back = join(folder, 'back');
    const home = await nghedan('migrate', '--from', 'eventstoredb', '--to', back, '--with-vault');
    expect(home).toMatchObject({ exit: 0, err: expect.stringContaining('1 people') });
    expect(home.err).toContain('6 passwords');
    const alone = await startServer({ ...SMALL_SERVER, data: back, kek });
    const once = new Visitor(alone.url);
    expectStatus(await once.post('/api/session', { username: 'tiepdan', password: PASSWORD }), 200);
    expect((await once.get(`/api/cases/${code}`)).body).toEqual(before);
    expect((await once.post('/api/people/search', { name: 'nguyen thi mau' })).body.matches).toHaveLength(1);
    expectStatus(await new Visitor(alone.url).post('/api/session', kept), 200);
    await alone.close();
  }, 180_000);
});
