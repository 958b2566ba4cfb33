import { Injectable } from '@nestjs/common';
import { Jobs, type KindCounts } from '#jobs';
import { Lanes } from '#notices';
import { Metrics } from '../http/metrics.js';
import { SystemClock } from '../system-clock.js';
import { WEBHOOK_JOB } from './notice-jobs.js';
import { MAIL_CODE_JOB, MAIL_JOB, MAIL_ROUND_JOB } from './tell-by-mail.js';
import { channelOf, WaysOut, type Channel } from './ways-out.js';

const KINDS: Readonly<Record<Channel, readonly string[]>> = {
  mail: [MAIL_ROUND_JOB, MAIL_JOB, MAIL_CODE_JOB],
  webhook: [WEBHOOK_JOB],
};

/** How notices fare, by channel: never by person or destination, whose names are nobody's business at `/metrics`. */
@Injectable()
export class NoticeFigures {
  private readonly machine = new SystemClock();

  constructor(
    private readonly ways: WaysOut,
    private readonly lanes: Lanes,
    private readonly jobs: Jobs,
    private readonly metrics: Metrics,
  ) {}

  /** Sets the gauges of every channel that the office has; none while the queue does not answer. */
  async look(): Promise<void> {
    this.metrics.noticeJobs.reset();
    this.metrics.noticesOldest.reset();
    const lanes = this.ways.lanes();
    const channels = [...new Set(lanes.map(channelOf))];
    if (channels.length === 0) return;
    const kinds = await this.jobs.kinds().catch(() => undefined);
    if (!kinds) return;
    const failing = await Promise.all(
      lanes.map(async (lane) => ({ lane, since: (await this.lanes.of(lane)).failingSince })),
    );
    for (const channel of channels) {
      const own = kinds.filter(({ kind }) => KINDS[channel].includes(kind));
      const since = failing.filter(({ lane }) => channelOf(lane) === channel).map((one) => one.since);
      this.set(channel, own, [...since, ...own.map(({ oldestDue }) => oldestDue)]);
    }
  }

  private set(channel: Channel, kinds: readonly KindCounts[], waits: readonly (string | undefined)[]): void {
    const { noticeJobs, noticesOldest } = this.metrics;
    const waiting = sum(kinds.map((one) => one.waiting + one.delayed + one.running));
    noticeJobs.set({ channel, state: 'waiting' }, waiting);
    noticeJobs.set({ channel, state: 'dead' }, sum(kinds.map(({ dead }) => dead)));
    const now = Date.parse(this.machine.now());
    const ages = waits.flatMap((since) => (since === undefined ? [] : [(now - Date.parse(since)) / 1_000]));
    noticesOldest.set({ channel }, Math.max(0, ...ages));
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
