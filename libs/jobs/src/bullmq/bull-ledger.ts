import type { Redis } from 'ioredis';
import type { FailedTry, RoundRun } from '../jobs.js';
import { FAILURES_MS, MOST_FAILURES } from '../retry.js';

/** Under which the queue's own keys stand. Braces: one slot of a cluster. */
export const PREFIX = '{nghedan}';

/** Beside the keys of the queue, of which none is called so. */
const failuresOf = (queue: string): string => `${PREFIX}:${queue}:failed-tries`;
const roundsOf = (queue: string): string => `${PREFIX}:${queue}:rounds`;

/** Never waited for: a job does not hang on what is told of it. */
export const writeFailure = (redis: Redis, queue: string, failure: FailedTry): void => {
  redis
    .xadd(failuresOf(queue), 'MAXLEN', '~', MOST_FAILURES, '*', 'try', JSON.stringify(failure))
    .catch(() => undefined);
};

/** @param now UTC, ISO 8601 */
export const readFailures = async (
  redis: Redis,
  queue: string,
  now: string,
  most: number,
): Promise<readonly FailedTry[]> => {
  const since = new Date(Date.parse(now) - FAILURES_MS).toISOString();
  const entries = await redis.xrevrange(failuresOf(queue), '+', '-', 'COUNT', most);
  return entries.map(([, [, text = '']]) => JSON.parse(text) as FailedTry).filter(({ at }) => at > since);
};

export const writeRound = async (redis: Redis, queue: string, run: RoundRun): Promise<void> => {
  await redis.hset(roundsOf(queue), run.kind, JSON.stringify(run));
};

export const keepRounds = async (redis: Redis, queue: string, kinds: readonly string[]): Promise<void> => {
  const others = (await redis.hkeys(roundsOf(queue))).filter((kind) => !kinds.includes(kind));
  if (others.length > 0) await redis.hdel(roundsOf(queue), ...others);
};

export const readRounds = async (redis: Redis, queue: string): Promise<readonly RoundRun[]> => {
  const runs = await redis.hgetall(roundsOf(queue));
  return Object.values(runs)
    .map((text) => JSON.parse(text) as RoundRun)
    .sort((one, other) => (one.kind < other.kind ? -1 : 1));
};
