import { setTimeout as sleep } from 'node:timers/promises';
import { UnrecoverableError, Worker, type Job as BullJob } from 'bullmq';
import type { Job, JobData, JobHandlers, JobWorker, WorkOptions } from '../jobs.js';
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
  const work = async (job: BullJob<JobData>): Promise<void> => {
    const doing = process(job, handlers, stopping.signal, report);
    const settled = doing.catch(() => undefined);
    inHand.add(settled);
    await doing.finally(() => inHand.delete(settled));
  };
  const worker = new Worker<JobData>(queue.name, work, {
    connection: redis,
    prefix: '{nghedan}',
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

/** @throws Error with the code as its message: all that the queue may keep of what went wrong */
const process = async (
  bullJob: BullJob<JobData>,
  handlers: JobHandlers,
  signal: AbortSignal,
  report: WorkOptions['report'],
): Promise<void> => {
  if (isHusk(bullJob)) return;
  const { id = '', name: kind, data, attemptsStarted } = bullJob;
  const handler = Object.hasOwn(handlers, kind) ? handlers[kind] : undefined;
  if (!handler) throw new UnrecoverableError(UNKNOWN_KIND);
  const job: Job = { kind, id: id.slice(kind.length + 1), data, attempt: attemptsStarted };
  try {
    await handler(job, signal);
  } catch (error) {
    const code = codeOf(error);
    report?.(job, code);
    throw isHopeless(error) ? new UnrecoverableError(code) : new Error(code);
  }
};
