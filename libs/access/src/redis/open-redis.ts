import type { Redis } from 'ioredis';

/** The connection, for what the nodes share. */
export type SharedRedis = Redis;

export type RedisOptions = Readonly<{
  /** `redis://` or `rediss://`, with password if there is one: never to be logged. */
  url: string;
  /** Told of every loss of the connection; the message holds no password. */
  report?: (error: Error) => void;
}>;

const PATIENCE_MS = 5_000;
const LONGEST_PAUSE_MS = 1_000;

/**
 * For sessions and limits: a server that is away is answered at once, not waited for, and comes back by itself.
 *
 * @returns when it is there, or after five seconds: the office starts without it, and nobody can sign in until it comes
 */
export const openRedis = async ({ url, report }: RedisOptions): Promise<Redis> => {
  const client = await import('ioredis');
  const redis = new client.Redis(url, {
    retryStrategy: (times) => Math.min(LONGEST_PAUSE_MS, 50 * 2 ** Math.min(times, 10)),
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 2_000,
  });
  redis.on('error', (error: Error) => report?.(error));
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    redis.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  return redis;
};
