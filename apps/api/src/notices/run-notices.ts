import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { EventStore } from '#event-store';
import { Jobs, type NewJob } from '#jobs';
import { Clock } from '#kernel';
import { isBehind, Lanes } from '#notices';
import { RunReactions } from '../run-reactions.js';
import { WEBHOOK_JOB } from './notice-jobs.js';
import { MAIL_ROUND_JOB, TellByMail } from './tell-by-mail.js';
import { WaysOut } from './ways-out.js';

const LOOK_MS = 15_000;
const MAIL_MS = 10 * 60_000;

/** One round at a time, whoever asks for it. */
const ROUND = 'all';

/**
 * Looks for what others are still to be told, and adds a job for each way out that is behind. It remembers nothing: the
 * log and the boxes say what is owed. Of several nodes, the one that holds the lease looks.
 */
@Injectable()
export class RunNotices implements BeforeApplicationShutdown {
  private readonly closing = new AbortController();
  private looking: Promise<void> | undefined;
  private lastMail = 0;
  private lastDay = '';

  constructor(
    private readonly ways: WaysOut,
    private readonly lanes: Lanes,
    private readonly mail: TellByMail,
    private readonly jobs: Jobs,
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly reactions: RunReactions,
  ) {}

  /** @param report told of an error before the next look */
  start(report: (error: unknown) => void): void {
    if (this.ways.mail || this.ways.destinations.length > 0) this.looking = this.go(report);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    await this.looking;
  }

  /** One look now, on the node that leads. */
  async look(): Promise<void> {
    if (!this.reactions.lead) return;
    await this.tryAgain();
    await this.jobs.add([...(await this.webhooks()), ...this.mailRound()]);
  }

  private async webhooks(): Promise<readonly NewJob[]> {
    const { store, lanes } = this;
    const owed: NewJob[] = [];
    for (const destination of this.ways.destinations)
      if (await isBehind(destination, { store, lanes }))
        owed.push({ kind: WEBHOOK_JOB, id: destination.name, data: {} });
    return owed;
  }

  private mailRound(): readonly NewJob[] {
    const now = Date.parse(this.clock.now());
    if (!this.mail.isTime() || Math.abs(now - this.lastMail) < MAIL_MS) return [];
    this.lastMail = now;
    return [{ kind: MAIL_ROUND_JOB, id: ROUND, data: {} }];
  }

  /** A way out that failed for good is tried again by itself on the next day, and after a start. */
  private async tryAgain(): Promise<void> {
    const today = this.clock.today();
    if (today === this.lastDay) return;
    await this.jobs.retry(MAIL_ROUND_JOB, ROUND);
    for (const { name } of this.ways.destinations) await this.jobs.retry(WEBHOOK_JOB, name);
    this.lastDay = today;
  }

  private async go(report: (error: unknown) => void): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      await this.look().catch(report);
      await sleep(LOOK_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
