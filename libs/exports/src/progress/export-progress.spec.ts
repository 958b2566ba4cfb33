import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRedis, type SharedRedis } from '#access';
import { RedisServer } from '../../../../test/redis/redis-server.mjs';
import { describeWithRedis } from '../../../../test/redis/with-redis.js';
import type { ExportProgress } from './export-progress.js';
import { ProgressInMemory } from './progress-in-memory.js';
import { ProgressInRedis } from './progress-in-redis.js';

const isTold = (open: () => ExportProgress): void =>
  it('is the newest number that was told, of this export, until it is forgotten', async () => {
    const progress = open();
    expect(await progress.of('one')).toBeUndefined();
    await progress.note('one', 0);
    expect(await progress.of('one')).toBe(0);
    await progress.note('one', 2_000);
    await progress.note('other', 5);
    await progress.forget('other');
    expect([await progress.of('one'), await progress.of('other')]).toEqual([2_000, undefined]);
  });

describe('how far an export has come, in one process', () => isTold(() => new ProgressInMemory()));

describeWithRedis('how far an export has come, on several nodes', () => {
  let server: RedisServer;
  let redis: SharedRedis;

  beforeAll(async () => {
    server = await RedisServer.start();
    redis = await openRedis({ url: server.url });
  }, 60_000);
  afterAll(async () => {
    redis.disconnect();
    await server.end();
  });

  isTold(() => new ProgressInRedis(redis, 'rows:'));

  it('is forgotten by itself when the worker that told it was killed', async () => {
    const progress = new ProgressInRedis(redis, 'killed:', 30);
    await progress.note('one', 7);
    const left = await redis.ttl('killed:one');
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(30);
  });
});
