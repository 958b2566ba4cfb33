import { Injectable } from '@nestjs/common';
import { EventStore } from '#event-store';
import { JobFailed, type JobHandler, type JobHandlers } from '#jobs';
import { Lanes, tellDestination, WebhookFailed } from '#notices';
import { UnitTree } from '../organisation/unit-tree.js';
import { SystemClock } from '../system-clock.js';
import { MAIL_CODE_JOB, MAIL_JOB, MAIL_ROUND_JOB, TellByMail } from './tell-by-mail.js';
import { WaysOut } from './ways-out.js';

/** One destination, as far as it takes what it is told: one job each, so that none waits for another. */
export const WEBHOOK_JOB = 'webhook';

/** What the worker does with jobs that leave the office. They hold names of destinations and user ids, nothing else. */
@Injectable()
export class NoticeJobs {
  readonly handlers: JobHandlers;
  private readonly machine = new SystemClock();

  constructor(
    mail: TellByMail,
    private readonly ways: WaysOut,
    private readonly lanes: Lanes,
    private readonly store: EventStore,
    private readonly units: UnitTree,
  ) {
    this.handlers = {
      [MAIL_ROUND_JOB]: mail.everybody,
      [MAIL_JOB]: mail.one,
      [MAIL_CODE_JOB]: mail.code,
      [WEBHOOK_JOB]: this.webhook,
    };
  }

  /** A destination that the file names no longer is told nothing. */
  private readonly webhook: JobHandler = async ({ id }, signal) => {
    const destination = this.ways.destinations.find(({ name }) => name === id);
    if (!destination) return;
    await this.units.refresh();
    const { store, lanes, machine } = this;
    try {
      await tellDestination(destination, { store, lanes, clock: machine, above: this.units.above }, signal);
    } catch (error) {
      if (!(error instanceof WebhookFailed)) throw error;
      await lanes.failed(id, error.code, machine.now());
      throw new JobFailed(error.code);
    }
  };
}
