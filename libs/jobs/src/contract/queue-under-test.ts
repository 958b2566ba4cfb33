import { afterEach, beforeEach } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { machineClock } from '../../../../test/stand-in/machine-clock.js';
import type { JobCounts, JobHandler, JobHandlers, Jobs, JobWorker, NewJob, WorkOptions } from '../jobs.js';
import type { Retry } from '../retry.js';

export type JobsSettings = Readonly<{ retry: Retry; lease: number; renew?: number }>;

/** A queue that several may open, and that is there still when all have closed it. */
export type JobsUnderTest = Readonly<{
  open(settings: JobsSettings): Promise<Jobs>;
  dispose(): Promise<void>;
}>;

const SETTINGS: JobsSettings = { retry: { tries: 3, first: 20, longest: 100 }, lease: 1_000 };
const PATIENCE_MS = 20_000;
export const DAYS_60 = 60 * 24 * 3_600_000;
export const EMPTY: JobCounts = { waiting: 0, delayed: 0, running: 0, dead: 0 };

/** A queue for each test, opened before it; whatever was opened or set to work on it ends after it. */
export class QueueUnderTest {
  jobs!: Jobs;
  private under!: JobsUnderTest;
  private readonly opened: Jobs[] = [];
  private readonly working: JobWorker[] = [];

  constructor(
    readonly name: string,
    create: () => Promise<JobsUnderTest>,
  ) {
    beforeEach(async () => {
      this.under = await create();
      this.jobs = await this.open();
    });

    afterEach(async () => {
      await Promise.all(this.working.splice(0).map((worker) => worker.stop()));
      await this.closeAll();
      await this.under.dispose();
    });
  }

  readonly open = async (settings: Partial<JobsSettings> = {}): Promise<Jobs> => {
    const one = await this.under.open({ ...SETTINGS, ...settings });
    this.opened.push(one);
    return one;
  };

  readonly closeAll = async (): Promise<void> => {
    await Promise.all(this.opened.splice(0).map((one) => one.close()));
  };

  /** Jobs of `say`; told of every failed try. */
  readonly work = (
    by: Jobs,
    handle: JobHandler,
    concurrency = 8,
    report?: (code: string) => void,
  ): JobWorker => {
    return this.workFor(by, { say: handle }, { concurrency, report: (_, code) => report?.(code) });
  };

  readonly workFor = (by: Jobs | undefined, handlers: JobHandlers, options?: WorkOptions): JobWorker => {
    const worker = (by ?? this.jobs).work(handlers, options);
    this.working.push(worker);
    return worker;
  };

  /** Waits until nothing is to be done any more. */
  readonly quiet = (): Promise<JobCounts> =>
    until(
      () => this.jobs.counts(),
      ({ waiting, delayed, running }) => waiting + delayed + running === 0,
    );
}

export const say = (id: string, more: Partial<NewJob> = {}): NewJob => ({
  kind: 'say',
  id,
  data: { id },
  ...more,
});

export const nowMs = (): number => Date.parse(machineClock.now());
export const later = (ms: number): string => new Date(nowMs() + ms).toISOString();

/** Waits for what must come; says what it saw when it does not. */
export const until = async <T>(look: () => T | Promise<T>, wanted: (seen: T) => boolean): Promise<T> => {
  const end = nowMs() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (wanted(seen)) return seen;
    if (nowMs() > end) throw new Error(`it did not come to that: ${JSON.stringify(seen)}`);
    await sleep(10);
  }
};
