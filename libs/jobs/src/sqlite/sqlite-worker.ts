import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Clock } from '#kernel';
import type { Job, JobData, JobHandlers, WorkOptions } from '../jobs.js';
import { sqliteCode } from './jobs-file.js';
import { writeFailure } from './sqlite-ledger.js';
import { codeOf, isHopeless, pauseAfter, UNKNOWN_KIND, WORKER_LOST, type Retry } from '../retry.js';

type WorkerOptions = WorkOptions &
  Readonly<{
    db: Database.Database;
    clock: Pick<Clock, 'now'>;
    retry: Retry;
    lease: number;
    poll: number;
    renew: number;
    handlers: JobHandlers;
  }>;

type Row = Readonly<{ turn: number; kind: string; id: string; data: string; attempt: number }>;

/** Due, or left by a worker that has not said in time that it still has it. */
const TAKE = `
  UPDATE jobs SET state = 'running', attempt = attempt + 1, owner = :owner, at = :until
   WHERE turn IN (SELECT turn FROM jobs WHERE state IN ('waiting', 'running') AND at <= :now
                   ORDER BY at, turn LIMIT :free)
  RETURNING turn, kind, id, data, attempt`;

/** Only while the job is still ours: another worker may have it by now. */
const OURS = `turn = :turn AND state = 'running' AND owner = :owner AND attempt = :attempt`;

/** Takes jobs as long as it has hands free, and looks again when one is done, one is added, or `poll` has passed. */
export class SqliteWorker {
  private readonly owner = randomUUID();
  private readonly stopping = new AbortController();
  private readonly inHand = new Map<number, Promise<void>>();
  private readonly timers: readonly NodeJS.Timeout[];

  constructor(private readonly options: WorkerOptions) {
    const { poll, renew } = options;
    const look = setInterval(this.wake, poll);
    const stay = setInterval(() => this.sayAgain(), renew);
    this.timers = [look.unref(), stay.unref()];
    setImmediate(this.wake);
  }

  /** A queue that cannot be read now is read at the next look. */
  readonly wake = (): void => {
    const free = (this.options.concurrency ?? 8) - this.inHand.size;
    if (this.stopping.signal.aborted || free <= 0) return;
    for (const row of this.attempt(() => this.take(free)) ?? []) this.begin(row);
  };

  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.stopping.abort();
    await Promise.all(this.inHand.values());
  }

  private take(free: number): readonly Row[] {
    const now = this.now();
    const found = { owner: this.owner, now, until: now + this.options.lease, free };
    return this.options.db.prepare<[typeof found], Row>(TAKE).all(found);
  }

  private begin(row: Row): void {
    const done = this.run(row).finally(() => {
      this.inHand.delete(row.turn);
      this.wake();
    });
    this.inHand.set(row.turn, done);
  }

  private async run(row: Row): Promise<void> {
    const { handlers, retry, report } = this.options;
    const { kind, id, attempt } = row;
    if (attempt > retry.tries) return this.bury(row, WORKER_LOST);
    const handler = Object.hasOwn(handlers, kind) ? handlers[kind] : undefined;
    if (!handler) return this.bury(row, UNKNOWN_KIND);
    const job: Job = { kind, id, data: JSON.parse(row.data) as JobData, attempt };
    try {
      await handler(job, this.stopping.signal);
      this.finish(row);
    } catch (error) {
      const code = codeOf(error);
      report?.(job, code);
      if (isHopeless(error) || attempt >= retry.tries) this.bury(row, code);
      else this.putBack(row, code);
    }
  }

  private finish(row: Row): void {
    const now = this.now();
    this.settle(row, `UPDATE jobs SET state = 'done', owner = NULL, at = :now + remember WHERE ${OURS}`, {
      now,
    });
    this.attempt(() => this.options.db.prepare(`DELETE FROM jobs WHERE state = 'done' AND at <= ?`).run(now));
  }

  private putBack(row: Row, code: string): void {
    this.tell(row, code, 0);
    const at = this.now() + pauseAfter(this.options.retry, row.attempt);
    this.settle(row, `UPDATE jobs SET state = 'waiting', owner = NULL, at = :at WHERE ${OURS}`, { at });
  }

  private bury(row: Row, code: string): void {
    this.tell(row, code, 1);
    const values = { code, at: this.now(), attempt: row.attempt };
    this.settle(
      row,
      `UPDATE jobs SET state = 'dead', owner = NULL, at = :at, code = :code WHERE ${OURS}`,
      values,
    );
  }

  private tell({ kind, id, attempt }: Row, code: string, last: 0 | 1): void {
    const { db } = this.options;
    this.attempt(() => writeFailure(db, { at: this.now(), kind, id, attempt, code, last }));
  }

  private settle(
    { turn, attempt }: Row,
    statement: string,
    values: Readonly<Record<string, string | number>>,
  ): void {
    const { db } = this.options;
    this.attempt(() => db.prepare(statement).run({ ...values, turn, attempt, owner: this.owner }));
  }

  private sayAgain(): void {
    if (this.inHand.size === 0) return;
    const until = this.now() + this.options.lease;
    const stay = this.options.db.prepare(`UPDATE jobs SET at = ? WHERE state = 'running' AND owner = ?`);
    this.attempt(() => stay.run(until, this.owner));
  }

  /** What cannot be written down is done again when its lease has run out: never an error of the job's. */
  private attempt<T>(run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      if (sqliteCode(error) === undefined) throw error;
      return undefined;
    }
  }

  private now(): number {
    return Date.parse(this.options.clock.now());
  }
}
