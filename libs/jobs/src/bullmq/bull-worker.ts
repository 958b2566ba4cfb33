import { setTimeout as sleep } from 'node:timers/promises';
import { UnrecoverableError, Worker, type Job as BullJob } from 'bullmq';
import type { Job, JobData, JobHandlers, JobWorker, WorkOptions } from '../jobs.js';
import { PREFIX, writeFailure } from './bull-ledger.js';
import { codeOf, isHopeless, pauseAfter, RETRY, UNKNOWN_KIND } from '../retry.js';
import { workingConnection } from './connection.js';
import type { BullJobsOptions } from './options.js';

/** How long an orderly end waits for a server that is away, in milliseconds. */
const FAREWELL_MS = 5_000;

export const startBullWorker = (
  queue: BullJobsOptions,
  handlers: JobHandlers,
  { concurrency = 8, report }: WorkOptions,
): JobWorker => {
  const { retry = RETRY, lease = 30_000, renew = lease / 2 } = queue;
  const redis = workingConnection(queue);
  const stopping = new AbortController();
  const inHand = new Set<Promise<void>>();
  const failed: Failed = (job, code, last) => {
    const { kind, id, attempt } = job;
    const at = queue.clock.now();
    writeFailure(redis, queue.name, { kind, id, attempt, code, at, last });
    if (code !== UNKNOWN_KIND) report?.(job, code);
  };
  const work = async (job: BullJob<JobData>): Promise<void> => {
    const doing = process(job, handlers, stopping.signal, failed);
    const settled = doing.catch(() => undefined);
    inHand.add(settled);
    await doing.finally(() => inHand.delete(settled));
  };
  const worker = new Worker<JobData>(queue.name, work, {
    connection: redis,
    prefix: PREFIX,
    concurrency,
    skipVersionCheck: true,
    lockDuration: lease,
    stalledInterval: lease,
    maxStalledCount: retry.tries,
    maxStartedAttempts: retry.tries,
    lockRenewTime: renew,
    removeOnComplete: { count: 0 },
    settings: { backoffStrategy: (failures) => pauseAfter(retry, failures) },
  });
  worker.on('error', (error) => queue.report?.(error));
  return {
    stop: async () => {
      stopping.abort();
      const closed = worker.close().catch(() => undefined);
      await Promise.all(inHand);
      await Promise.race([closed, sleep(FAREWELL_MS, undefined, { ref: false })]);
      redis.disconnect();
    },
  };
};

/** The server threw out its data and kept its place: gone for good, so that it can be added again. */
const isHusk = ({ name }: Readonly<{ name?: string }>): boolean => name === undefined;

/** Told of each try that failed; `last`: no other follows. */
type Failed = (job: Job, code: string, last: boolean) => void;

/** @throws Error with the code as its message: all that the queue may keep of what went wrong */
const process = async (
  bullJob: BullJob<JobData>,
  handlers: JobHandlers,
  signal: AbortSignal,
  failed: Failed,
): Promise<void> => {
  if (isHusk(bullJob)) return;
  const { id = '', name: kind, data, attemptsStarted, attemptsMade, opts } = bullJob;
  const job: Job = { kind, id: id.slice(kind.length + 1), data, attempt: attemptsStarted };
  const handler = Object.hasOwn(handlers, kind) ? handlers[kind] : undefined;
  if (!handler) {
    failed(job, UNKNOWN_KIND, true);
    throw new UnrecoverableError(UNKNOWN_KIND);
  }
  try {
    await handler(job, signal);
  } catch (error) {
    const code = codeOf(error);
    const hopeless = isHopeless(error);
    failed(job, code, hopeless || attemptsMade + 1 >= (opts.attempts ?? 1));
    throw hopeless ? new UnrecoverableError(code) : new Error(code);
  }
};
