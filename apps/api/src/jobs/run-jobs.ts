import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Jobs, Rounds, type Job, type JobHandlers, type JobWorker } from '#jobs';
import { REMINDER_JOB } from '#reminders';
import { EXPORT_JOB } from '../exports/export-job.js';
import { WriteExport } from '../exports/write-export.js';
import { NoticeJobs } from '../notices/notice-jobs.js';
import { RunReminders } from '../reminders/run-reminders.js';
import { SystemClock } from '../system-clock.js';
import { PeriodicWork } from './periodic-work.js';

type Reports = Readonly<{
  /** A job failed, with its code. */
  job: (job: Job, code: string) => void;
  /** A turn of periodic work failed; the next one comes. */
  round: (error: unknown) => void;
}>;

/** The worker and the rounds, from the moment when every command has its handler until the application closes. */
@Injectable()
export class RunJobs implements BeforeApplicationShutdown {
  private worker: JobWorker | undefined;
  private rounds: Rounds | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly reminders: RunReminders,
    private readonly exports: WriteExport,
    private readonly notices: NoticeJobs,
    private readonly periodic: PeriodicWork,
  ) {}

  start({ job: report, round }: Reports): void {
    const rounds = new Rounds({ jobs: this.jobs, clock: new SystemClock(), report: round });
    this.rounds = rounds;
    this.worker = this.jobs.work(this.handlers(rounds), { report });
    // A queue that is away keeps what it noted of work that is done no more: the next start takes it away.
    this.jobs.keepRounds(this.periodic.rounds.map(({ kind }) => kind)).catch(round);
    for (const one of this.periodic.rounds) rounds.start(one);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds?.stop();
    await this.worker?.stop();
  }

  private handlers(rounds: Rounds): JobHandlers {
    return {
      [REMINDER_JOB]: this.reminders.handler,
      [EXPORT_JOB]: this.exports.handler,
      ...this.notices.handlers,
      ...Object.fromEntries(this.periodic.rounds.map((round) => [round.kind, () => rounds.run(round)])),
    };
  }
}
