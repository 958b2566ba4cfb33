import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RedisServer } from '../../../test/redis/redis-server.mjs';
import { describeWithRedis } from '../../../test/redis/with-redis.js';
import { StandIn } from '../../../test/stand-in/stand-in.mjs';
import { nghedan } from '../../../test/stand-in/terminal.js';

type Found = Readonly<{ about: string; state: string; says: string; todo?: string }>;

describeWithRedis('the doctor of one of several nodes', () => {
  let folder: string;
  let log: StandIn;
  let redis: RedisServer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nghedan-doctor-'));
    mkdirSync(join(folder, 'node'), { mode: 0o700 });
    writeFileSync(join(folder, 'key'), 'of the first node', { mode: 0o600 });
    log = await StandIn.start({ file: join(folder, 'server.db') });
    redis = await RedisServer.start();
    process.env['NGHEDAN_PROFILE'] = 'cluster';
    process.env['EVENTSTORE_URL'] = log.url();
    process.env['REDIS_URL'] = redis.url;
    process.env['NGHEDAN_KEK'] = join(folder, 'key');
  }, 60_000);
  afterAll(async () => {
    for (const name of ['NGHEDAN_PROFILE', 'EVENTSTORE_URL', 'REDIS_URL', 'NGHEDAN_KEK'])
      delete process.env[name];
    await log.kill();
    await redis.end();
    rmSync(folder, { recursive: true });
  });

  const doctor = async (): Promise<Readonly<{ exit: number; of: (about: string) => Found | undefined }>> => {
    const { exit, out } = await nghedan('doctor', '--data', join(folder, 'node'), '--json');
    const { findings } = JSON.parse(out) as { findings: readonly Found[] };
    return { exit, of: (about) => findings.find((one) => one.about === about) };
  };

  it('finds nothing wrong with servers that are well', async () => {
    const { exit, of } = await doctor();
    for (const about of ['node', 'key', 'lock', 'log-server', 'views', 'redis'])
      expect(of(about)).toMatchObject({ about, state: 'well' });
    expect(exit).toBe(0);
  });

  it('sees a Redis that throws keys away, and one that is not there', async () => {
    await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    const found = await doctor();
    expect(found.exit).toBe(1);
    expect(found.of('redis')).toMatchObject({
      state: 'watch',
      todo: 'Set maxmemory-policy noeviction in its configuration.',
    });
    await redis.kill();
    expect((await doctor()).of('redis')).toMatchObject({ state: 'ill', says: 'it does not answer' });
    await redis.revive();
  }, 60_000);

  it('sees a server of the log whose clock is wrong, and one that is not there', async () => {
    await log.faults({ kind: 'clock', ms: 60_000 });
    const ahead = (await doctor()).of('log-server');
    expect(ahead).toMatchObject({ state: 'ill', todo: expect.stringContaining('NTP') });
    await log.faults();
    await log.kill();
    const gone = await doctor();
    expect(gone.of('log-server')).toMatchObject({
      state: 'ill',
      todo: expect.stringContaining('EVENTSTORE_URL'),
    });
    expect(gone.exit).toBe(1);
    await log.revive();
  }, 60_000);
});
