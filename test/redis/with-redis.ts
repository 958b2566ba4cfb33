import { describe } from '@jest/globals';
import { redisProgram } from './redis-server.mjs';

/** `describe` where there is a redis-server; elsewhere skipped, and the log says so. */
export const describeWithRedis = (name: string, tests: () => void): void => {
  if (redisProgram() !== undefined) return describe(name, tests);
  process.stderr.write(`SKIPPED: ${name} (no redis-server: install it or set REDIS_SERVER)\n`);
  describe.skip(name, tests);
};
