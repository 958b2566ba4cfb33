import { Redis } from 'ioredis';
import type { BullJobsOptions } from './options.js';

const LONGEST_PAUSE_MS = 2_000;

/** Comes back by itself, however long the server was away. */
const retryStrategy = (times: number): number => Math.min(LONGEST_PAUSE_MS, 50 * 2 ** Math.min(times, 10));

/** For questions: a server that is away is answered at once, not waited for. */
export const askingConnection = ({ url, report }: BullJobsOptions): Redis =>
  heard(
    new Redis(url, {
      retryStrategy,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: 5_000,
    }),
    report,
  );

/** For workers: waits for the server as long as it takes. */
export const workingConnection = ({ url, report }: BullJobsOptions): Redis =>
  heard(new Redis(url, { retryStrategy, maxRetriesPerRequest: null }), report);

const heard = (redis: Redis, report: BullJobsOptions['report']): Redis =>
  redis.on('error', (error: Error) => report?.(error));
