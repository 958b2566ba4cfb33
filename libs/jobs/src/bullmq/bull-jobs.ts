import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, type Job as BullJob, type JobsOptions } from 'bullmq';
import type { Redis } from 'ioredis';
import {
  Jobs,
  JobsUnavailable,
  type DeadJob,
  type FailedTry,
  type JobCounts,
  type JobData,
  type JobHandlers,
  type JobWorker,
  type KindCounts,
  type NewJob,
  type RoundRun,
  type WorkOptions,
} from '../jobs.js';
import { MOST_FAILURES, requireNames, RETRY, WORKER_LOST } from '../retry.js';
import { keepRounds, PREFIX, readFailures, readRounds, writeRound } from './bull-ledger.js';
import { kindsIn } from './kinds.js';
import { startBullWorker } from './bull-worker.js';
import { askingConnection } from './connection.js';
import type { BullJobsOptions } from './options.js';

const PATIENCE_MS = 2_000;
const CHUNK = 500;

const bullId = (kind: string, id: string): string => `${kind}|${id}`;

/** The queue on a Redis server, by BullMQ. Everything in it can be told from the log again. */
export class BullJobs extends Jobs {
  private readonly redis: Redis;
  private readonly queue: Queue<JobData>;

  constructor(private readonly options: BullJobsOptions) {
    super();
    this.redis = askingConnection(options);
    this.queue = new Queue<JobData>(options.name, {
      connection: this.redis,
      prefix: PREFIX,
      skipVersionCheck: true,
      skipWaitingForReady: true,
    });
    this.queue.on('error', (error) => options.report?.(error));
  }

  override async add(jobs: readonly NewJob[]): Promise<number> {
    jobs.forEach(requireNames);
    let added = 0;
    for (let from = 0; from < jobs.length; from += CHUNK) {
      const chunk = jobs.slice(from, from + CHUNK);
      added += await this.ask(() => this.addChunk(chunk));
    }
    return added;
  }

  override work(handlers: JobHandlers, options: WorkOptions = {}): JobWorker {
    return startBullWorker(this.options, handlers, options);
  }

  override async dead(most = 100): Promise<readonly DeadJob[]> {
    const found = await this.ask(() => this.queue.getJobs(['failed'], 0, most - 1, true));
    return found.filter((job) => job !== undefined).map(deadJob);
  }

  override deadOne(kind: string, id: string): Promise<DeadJob | undefined> {
    return this.ask(async () => {
      const job = await this.failedOne(kind, id);
      return job && deadJob(job);
    });
  }

  override retry(kind: string, id: string): Promise<boolean> {
    return this.ask(async () => {
      const job = await this.failedOne(kind, id);
      await job?.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
      return job !== undefined;
    });
  }

  override drop(kind: string, id: string): Promise<boolean> {
    return this.ask(async () => {
      const job = await this.failedOne(kind, id);
      await job?.remove();
      return job !== undefined;
    });
  }

  override async counts(): Promise<JobCounts> {
    const counts = await this.ask(() => this.queue.getJobCounts('wait', 'delayed', 'active', 'failed'));
    const { wait: waiting = 0, delayed = 0, active: running = 0, failed: dead = 0 } = counts;
    return { waiting, delayed, running, dead };
  }

  override kinds(): Promise<readonly KindCounts[]> {
    return this.ask(() => kindsIn(this.queue));
  }

  override failures(most = MOST_FAILURES): Promise<readonly FailedTry[]> {
    const { name, clock } = this.options;
    return this.ask(() => readFailures(this.redis, name, clock.now(), most));
  }

  override noteRound(run: RoundRun): Promise<void> {
    return this.ask(() => writeRound(this.redis, this.options.name, run));
  }

  override rounds(): Promise<readonly RoundRun[]> {
    return this.ask(() => readRounds(this.redis, this.options.name));
  }

  override keepRounds(kinds: readonly string[]): Promise<void> {
    return this.ask(() => keepRounds(this.redis, this.options.name, kinds));
  }

  override async close(): Promise<void> {
    await this.queue.close().catch(() => undefined);
    this.redis.disconnect();
  }

  private async addChunk(jobs: readonly NewJob[]): Promise<number> {
    const known = await Promise.all(jobs.map(({ kind, id }) => this.isWhole(bullId(kind, id))));
    const free = jobs.filter((_, index) => !known[index]);
    await Promise.all(free.map(({ kind, id }) => this.queue.remove(bullId(kind, id))));
    await this.queue.addBulk(
      free.map((job) => ({ name: job.kind, data: job.data, opts: this.optionsOf(job) })),
    );
    return free.length;
  }

  /**
   * In a list, and with its data. A server that throws out what it has no room for may have kept the job and lost the
   * list, or the other way round: its id would be taken for ever.
   */
  private async isWhole(id: string): Promise<boolean> {
    const [state, named] = await Promise.all([
      this.queue.getJobState(id),
      this.redis.hexists(this.queue.toKey(id), 'name'),
    ]);
    return state !== 'unknown' && named === 1;
  }

  private optionsOf({ kind, id, notBefore, remember = 0 }: NewJob): JobsOptions {
    const timestamp = Date.parse(this.options.clock.now());
    return {
      jobId: bullId(kind, id),
      timestamp,
      delay: notBefore === undefined ? 0 : Math.max(0, Date.parse(notBefore) - timestamp),
      attempts: (this.options.retry ?? RETRY).tries,
      backoff: { type: 'custom' },
      removeOnComplete: remember > 0 ? { age: remember } : true,
      stackTraceLimit: 0,
    };
  }

  private async failedOne(kind: string, id: string): Promise<BullJob<JobData> | undefined> {
    const job = await this.queue.getJob(bullId(kind, id));
    return job && (await job.isFailed()) ? job : undefined;
  }

  private async ready(signal: AbortSignal): Promise<void> {
    if (this.redis.status !== 'ready') await once(this.redis, 'ready', { signal });
  }

  /** Whatever goes wrong here goes wrong between us and the server, or it takes too long. */
  private async ask<T>(question: () => Promise<T>): Promise<T> {
    const { patience = PATIENCE_MS } = this.options;
    const enough = new AbortController();
    const late = sleep(patience, undefined, { signal: enough.signal }).then(() => {
      throw new JobsUnavailable('the queue does not answer');
    });
    late.catch(() => undefined);
    try {
      return await Promise.race([this.ready(enough.signal).then(question), late]);
    } catch (error) {
      if (error instanceof JobsUnavailable) throw error;
      throw new JobsUnavailable(
        `the queue does not answer: ${error instanceof Error ? error.name : 'unknown'}`,
      );
    } finally {
      enough.abort();
    }
  }
}

const deadJob = (job: BullJob<JobData>): DeadJob => {
  const [kind = '', id = ''] = (job.id ?? '').split('|');
  const reason = job.failedReason;
  return {
    kind,
    id,
    data: job.data,
    attempts: job.attemptsStarted,
    code: /^[\w.-]+$/.test(reason) ? reason : WORKER_LOST,
    since: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  };
};
