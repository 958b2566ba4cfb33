import { Injectable } from '@nestjs/common';
import { EventStore } from '#event-store';
import { Jobs, type NewJob, type Round } from '#jobs';
import { Clock } from '#kernel';
import { isBehind, Lanes } from '#notices';
import { WEBHOOK_JOB } from './notice-jobs.js';
import { MAIL_ROUND_JOB, TellByMail } from './tell-by-mail.js';
import { WaysOut } from './ways-out.js';

const DESTINATIONS_MS = 15_000;
const MAIL_MS = 10 * 60_000;

/** One round of messages at a time, whoever asks for it. */
const EVERYBODY = 'all';

/**
 * Looks for what others are still to be told, and adds a job for each way out that is behind. It remembers nothing: the
 * log and the boxes say what is owed. Nothing comes round for a way that there is not.
 */
@Injectable()
export class LookForNotices {
  readonly rounds: readonly Round[];
  private lastDay = '';

  constructor(
    private readonly ways: WaysOut,
    private readonly lanes: Lanes,
    private readonly mail: TellByMail,
    private readonly jobs: Jobs,
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {
    const destinations = {
      kind: 'look-for-webhooks',
      every: DESTINATIONS_MS,
      run: () => this.destinations(),
    };
    const people = { kind: 'look-for-mail', every: MAIL_MS, run: () => this.people() };
    this.rounds = [...(ways.destinations.length > 0 ? [destinations] : []), ...(ways.mail ? [people] : [])];
  }

  /** One look now, at every way out. */
  async look(): Promise<void> {
    await this.destinations();
    await this.people();
  }

  private async destinations(): Promise<void> {
    await this.tryAgain();
    const { store, lanes } = this;
    const owed: NewJob[] = [];
    for (const destination of this.ways.destinations)
      if (await isBehind(destination, { store, lanes }))
        owed.push({ kind: WEBHOOK_JOB, id: destination.name, data: {} });
    await this.jobs.add(owed);
  }

  private async people(): Promise<void> {
    await this.tryAgain();
    if (this.mail.isTime()) await this.jobs.add([{ kind: MAIL_ROUND_JOB, id: EVERYBODY, data: {} }]);
  }

  /** A way out that failed for good is tried again by itself on the next day, and after a start. */
  private async tryAgain(): Promise<void> {
    const today = this.clock.today();
    if (today === this.lastDay) return;
    await this.jobs.retry(MAIL_ROUND_JOB, EVERYBODY);
    for (const { name } of this.ways.destinations) await this.jobs.retry(WEBHOOK_JOB, name);
    this.lastDay = today;
  }
}
