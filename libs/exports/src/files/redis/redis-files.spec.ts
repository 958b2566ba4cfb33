import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openRedis, type SharedRedis } from '#access';
import { RedisServer } from '../../../../../test/redis/redis-server.mjs';
import { describeWithRedis } from '../../../../../test/redis/with-redis.js';
import { exportFilesContract, from } from '../contract.js';
import { RedisFiles } from './redis-files.js';

describeWithRedis('files that several nodes share', () => {
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

  exportFilesContract('files in Redis', async () => {
    const prefix = `test-${randomUUID()}:`;
    return {
      open: () => new RedisFiles({ redis, prefix, largest: 1_000 }),
      largest: 1_000,
      dispose: async () => undefined,
    };
  });

  it('leaves no key that stays for ever, and none at all of a file that was dropped', async () => {
    const prefix = `test-${randomUUID()}:`;
    const files = new RedisFiles({ redis, prefix, keep: 60 });
    await files.write(from([Buffer.from('x'), Buffer.from('y')]), () => 'a.1');
    const keys = await redis.keys(`${prefix}*`);
    expect(keys).toHaveLength(3);
    for (const key of keys) expect(await redis.ttl(key)).toBeGreaterThan(0);
    await files.drop('a.1');
    expect(await redis.keys(`${prefix}*`)).toEqual([]);
  });

  it('has no file of which Redis has forgotten a piece', async () => {
    const prefix = `test-${randomUUID()}:`;
    const files = new RedisFiles({ redis, prefix });
    await files.write(from([Buffer.from('x'), Buffer.from('y')]), () => 'a.1');
    const [piece] = await redis.keys(`${prefix}piece:*:1`);
    await redis.del(piece ?? '');
    expect(await files.read('a.1')).toBeUndefined();
  });
});
