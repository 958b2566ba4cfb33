import { afterAll, beforeAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { RedisServer } from '../../../../test/redis/redis-server.mjs';
import { describeWithRedis } from '../../../../test/redis/with-redis.js';
import { machineClock } from '../../../../test/stand-in/machine-clock.js';
import { jobsContract } from '../contract.js';
import { openBullJobs } from './open.js';

describeWithRedis('jobs on Redis', () => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await RedisServer.start();
  });

  afterAll(async () => {
    await redis.end();
  });

  jobsContract('the queue on Redis', async () => {
    const name = `test-${randomUUID()}`;
    return {
      open: (settings) =>
        openBullJobs({ url: redis.url, name, clock: machineClock, patience: 10_000, ...settings }),
      dispose: async () => undefined,
    };
  });
});
