import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Jobs, Rounds, type Job, type JobHandlers, type JobWorker } from '#jobs';
import { REMINDER_JOB } from '#reminders';
import { DueApprovals } from '../approvals/due-approvals.js';
import { EXPORT_JOB } from '../exports/export-job.js';
import { ExportRounds } from '../exports/export-rounds.js';
import { WriteExport } from '../exports/write-export.js';
import { NoticeJobs } from '../notices/notice-jobs.js';
import { DueReorganisations } from '../organisation/due-reorganisations.js';
import { RunReminders } from '../reminders/run-reminders.js';
import { SystemClock } from '../system-clock.js';

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
    private readonly reorganisations: DueReorganisations,
    private readonly approvals: DueApprovals,
    private readonly exports: WriteExport,
    private readonly exportRounds: ExportRounds,
    private readonly notices: NoticeJobs,
  ) {}

  start({ job: report, round }: Reports): void {
    this.rounds = new Rounds({ jobs: this.jobs, clock: new SystemClock(), report: round });
    this.worker = this.jobs.work(this.handlers(), { report });
    for (const one of this.periodic()) this.rounds.start(one);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds?.stop();
    await this.worker?.stop();
  }

  private handlers(): JobHandlers {
    return {
      [REMINDER_JOB]: this.reminders.handler,
      [EXPORT_JOB]: this.exports.handler,
      ...this.notices.handlers,
      ...Object.fromEntries(this.periodic().map(({ kind, run }) => [kind, () => run()])),
    };
  }

  private periodic() {
    return [this.reminders.round, this.reorganisations.round, this.approvals.round, this.exportRounds.round];
  }
}
