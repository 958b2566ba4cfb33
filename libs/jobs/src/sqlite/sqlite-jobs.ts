import type Database from 'better-sqlite3';
import type { Clock } from '#kernel';
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
import { MOST_FAILURES, requireNames, RETRY, type Retry } from '../retry.js';
import { openJobsFile, sqliteCode } from './jobs-file.js';
import { keepRounds, readFailures, readRounds, writeRound } from './sqlite-ledger.js';
import { SqliteWorker } from './sqlite-worker.js';

export type SqliteJobsOptions = Readonly<{
  /** The data folder; several processes may work in it. */
  folder: string;
  /** The machine's clock: times of the queue are not days of the law. */
  clock: Pick<Clock, 'now'>;
  retry?: Retry;
  /** How long a worker has a job for itself unless it says again that it is there, in milliseconds. */
  lease?: number;
  /** How often it says so, in milliseconds: well within the lease, a third of it when left out. */
  renew?: number;
  /** Longest pause before the next look, in milliseconds; what this process adds is begun at once. */
  poll?: number;
}>;

type DeadRow = Readonly<{
  kind: string;
  id: string;
  data: string;
  attempt: number;
  code: string;
  at: number;
}>;

const DEAD = `SELECT kind, id, data, attempt, code, at FROM jobs WHERE state = 'dead'`;

type KindRow = JobCounts & Readonly<{ kind: string; oldest: number | null }>;

const KINDS = `
  SELECT kind, count(*) FILTER (WHERE state = 'waiting' AND at <= :now) AS waiting,
         count(*) FILTER (WHERE state = 'waiting' AND at > :now) AS delayed,
         count(*) FILTER (WHERE state = 'running') AS running,
         count(*) FILTER (WHERE state = 'dead') AS dead,
         min(at) FILTER (WHERE state = 'waiting' AND at <= :now) AS oldest
    FROM jobs WHERE state <> 'done' GROUP BY kind ORDER BY kind`;

/**
 * The queue of an office without a server: one SQLite file. What was added is on the disk when `add` answers; what was
 * begun or done may be forgotten by a power cut, and the job is then done once more.
 */
export class SqliteJobs extends Jobs {
  private readonly sure: Database.Database;
  private readonly quick: Database.Database;
  private readonly awake = new Set<() => void>();

  constructor(private readonly options: SqliteJobsOptions) {
    super();
    this.sure = openJobsFile(options.folder, 'FULL');
    this.quick = openJobsFile(options.folder, 'NORMAL');
  }

  override async add(jobs: readonly NewJob[]): Promise<number> {
    jobs.forEach(requireNames);
    if (jobs.length === 0) return 0;
    const added = this.guarded(() => this.insert(jobs));
    if (added > 0) for (const wake of [...this.awake]) wake();
    return added;
  }

  override work(handlers: JobHandlers, options: WorkOptions = {}): JobWorker {
    const { clock, retry = RETRY, lease = 30_000, poll = 1_000 } = this.options;
    const { renew = Math.ceil(lease / 3) } = this.options;
    const worker = new SqliteWorker({
      db: this.quick,
      clock,
      retry,
      lease,
      poll,
      renew,
      handlers,
      ...options,
    });
    this.awake.add(worker.wake);
    return {
      stop: async () => {
        this.awake.delete(worker.wake);
        await worker.stop();
      },
    };
  }

  override async dead(most = 100): Promise<readonly DeadJob[]> {
    const dead = `${DEAD} ORDER BY at, turn LIMIT ?`;
    return this.guarded(() => this.quick.prepare<[number], DeadRow>(dead).all(most)).map(deadJob);
  }

  override async deadOne(kind: string, id: string): Promise<DeadJob | undefined> {
    const one = `${DEAD} AND kind = ? AND id = ?`;
    const row = this.guarded(() => this.quick.prepare<[string, string], DeadRow>(one).get(kind, id));
    return row && deadJob(row);
  }

  override async retry(kind: string, id: string): Promise<boolean> {
    const found = this.guarded(() =>
      this.sure
        .prepare(
          `UPDATE jobs SET state = 'waiting', at = :now, attempt = 0, code = NULL
            WHERE kind = :kind AND id = :id AND state = 'dead'`,
        )
        .run({ kind, id, now: this.now() }),
    );
    for (const wake of [...this.awake]) wake();
    return found.changes > 0;
  }

  override async drop(kind: string, id: string): Promise<boolean> {
    const drop = this.sure.prepare(`DELETE FROM jobs WHERE kind = ? AND id = ? AND state = 'dead'`);
    return this.guarded(() => drop.run(kind, id)).changes > 0;
  }

  override async counts(): Promise<JobCounts> {
    const row = this.guarded(() =>
      this.quick
        .prepare<[{ now: number }], JobCounts>(
          `SELECT count(*) FILTER (WHERE state = 'waiting' AND at <= :now) AS waiting,
                  count(*) FILTER (WHERE state = 'waiting' AND at > :now) AS delayed,
                  count(*) FILTER (WHERE state = 'running') AS running,
                  count(*) FILTER (WHERE state = 'dead') AS dead
             FROM jobs`,
        )
        .get({ now: this.now() }),
    );
    return row ?? { waiting: 0, delayed: 0, running: 0, dead: 0 };
  }

  override async kinds(): Promise<readonly KindCounts[]> {
    const rows = this.guarded(() =>
      this.quick.prepare<[{ now: number }], KindRow>(KINDS).all({ now: this.now() }),
    );
    return rows.map(({ kind, waiting, delayed, running, dead, oldest }) => ({
      ...{ kind, waiting, delayed, running, dead },
      ...(oldest !== null && { oldestDue: new Date(oldest).toISOString() }),
    }));
  }

  override async failures(most = MOST_FAILURES): Promise<readonly FailedTry[]> {
    return this.guarded(() => readFailures(this.quick, this.now(), most));
  }

  override async noteRound(run: RoundRun): Promise<void> {
    this.guarded(() => writeRound(this.quick, run));
  }

  override async rounds(): Promise<readonly RoundRun[]> {
    return this.guarded(() => readRounds(this.quick));
  }

  override async keepRounds(kinds: readonly string[]): Promise<void> {
    this.guarded(() => keepRounds(this.quick, kinds));
  }

  override async close(): Promise<void> {
    this.quick.close();
    this.sure.close();
  }

  private insert(jobs: readonly NewJob[]): number {
    const now = this.now();
    const insert = this.sure.prepare(
      `INSERT INTO jobs (kind, id, data, state, at, remember) VALUES (:kind, :id, :data, 'waiting', :at, :remember)
       ON CONFLICT (kind, id) DO NOTHING`,
    );
    const add = this.sure.transaction(() => {
      this.sure.prepare(`DELETE FROM jobs WHERE state = 'done' AND at <= ?`).run(now);
      return jobs.reduce((sum, { kind, id, data, notBefore, remember = 0 }) => {
        const at = notBefore === undefined ? now : Math.max(now, Date.parse(notBefore));
        const row = { kind, id, data: JSON.stringify(data), at, remember: remember * 1_000 };
        return sum + insert.run(row).changes;
      }, 0);
    });
    return add.immediate();
  }

  private now(): number {
    return Date.parse(this.options.clock.now());
  }

  /** A full or broken disk is an outage like any other. */
  private guarded<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      const code = sqliteCode(error);
      if (code === undefined) throw error;
      throw new JobsUnavailable(`the queue cannot be read or written: ${code}`);
    }
  }
}

const deadJob = ({ kind, id, data, attempt, code, at }: DeadRow): DeadJob => ({
  kind,
  id,
  data: JSON.parse(data) as JobData,
  attempts: attempt,
  code,
  since: new Date(at).toISOString(),
});
