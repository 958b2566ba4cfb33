import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import { MemoryPrivateStreams } from '#event-store';
import type { Clock } from '#kernel';
import { RedisServer } from '../../../../test/redis/redis-server.mjs';
import { describeWithRedis } from '../../../../test/redis/with-redis.js';
import { sharedAccess, type AccessStores } from '../access-stores.js';
import {
  credentialsContract,
  HandClock,
  passwordLinksContract,
  sessionsContract,
  setupTokenContract,
} from '../contract.js';
import { SharedStateUnavailable } from '../shared-state.js';
import { openRedis } from './open-redis.js';

describeWithRedis('what the nodes share of the accounts', () => {
  let server: RedisServer;
  let redis: Redis;
  beforeAll(async () => {
    server = await RedisServer.start();
    redis = await openRedis({ url: server.url });
  });
  afterAll(async () => {
    redis.disconnect();
    await server.end();
  });

  const open = (clock: Clock): AccessStores =>
    sharedAccess({ streams: new MemoryPrivateStreams(), redis, prefix: `${randomUUID()}:`, clock });

  sessionsContract((clock) => open(clock).sessions);
  credentialsContract(open);
  setupTokenContract(() => open(new HandClock()).setup);
  passwordLinksContract((clock) => open(clock).links);

  describe('on two nodes', () => {
    it('a session and what was guessed count on both', async () => {
      const [streams, prefix, clock] = [new MemoryPrivateStreams(), `${randomUUID()}:`, new HandClock()];
      const [one, other] = [
        sharedAccess({ streams, redis, prefix, clock }),
        sharedAccess({ streams, redis, prefix, clock }),
      ];
      const { secret } = await one.sessions.start('u-1');
      expect(await other.sessions.find(secret)).toMatchObject({ userId: 'u-1' });
      const guess = { username: 'canbo', password: 'đoán mò thôi mà', address: '192.0.2.7' };
      const codes = await Promise.all(
        Array.from({ length: 8 }, (_, at) =>
          (at % 2 === 0 ? one : other).credentials.verify(guess).catch(({ code }: { code: string }) => code),
        ),
      );
      expect(codes.filter((code) => code === 'auth.failed')).toHaveLength(3);
      expect(codes.filter((code) => code === 'auth.slow-down')).toHaveLength(5);
    });
  });

  it('does not bring back half a session that was revoked while it was seen', async () => {
    const clock = new HandClock();
    const { sessions } = open(clock);
    const { secret } = await sessions.start('u-1');
    await sessions.revokeAll('u-1');
    await sessions.confirm(secret);
    expect(await sessions.isFresh(secret)).toBe(false);
  });

  it('keeps no secret and no name on Redis', async () => {
    const { sessions, credentials } = open(new HandClock());
    const { secret } = await sessions.start('u-1');
    await credentials
      .verify({ username: 'tên gõ nhầm', password: 'x', address: '192.0.2.99' })
      .catch(() => 0);
    const keys = await redis.keys('*');
    const all = JSON.stringify([
      keys,
      await Promise.all(
        keys.map((key) => redis.hgetall(key).catch(() => redis.zrange(key, '0', '-1').catch(() => ''))),
      ),
    ]);
    for (const hidden of [secret, 'tên gõ nhầm', '192.0.2.99']) expect(all).not.toContain(hidden);
  });

  it('is answered at once when the server is away, and goes on when it is back', async () => {
    const own = await RedisServer.start();
    const client = await openRedis({ url: own.url });
    const { sessions } = sharedAccess({
      streams: new MemoryPrivateStreams(),
      redis: client,
      prefix: 'x:',
      clock: new HandClock(),
    });
    const { secret } = await sessions.start('u-1');
    await own.kill();
    expect(await sessions.answers()).toBe(false);
    await expect(sessions.find(secret)).rejects.toBeInstanceOf(SharedStateUnavailable);
    await own.revive();
    while (!(await sessions.answers())) await sleep(20);
    const started = await sessions.start('u-1');
    expect(await sessions.find(started.secret)).toBeDefined();
    client.disconnect();
    await own.end();
  }, 30_000);
});
