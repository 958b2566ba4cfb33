import { Injectable } from '@nestjs/common';
import { EventStore } from '#event-store';
import { Jobs } from '#jobs';
import type { Position } from '#kernel';
import { Reactions } from '#reactions';
import { ViewProgress } from '#views';
import { Metrics } from '../http/metrics.js';
import { ShownRounds } from '../jobs/shown-rounds.js';
import { NoticeFigures } from '../notices/notice-figures.js';

/** What Prometheus is told when it asks (số liệu vận hành): what is not counted as it happens is looked up here. */
@Injectable()
export class Figures {
  readonly contentType: string;

  constructor(
    private readonly store: EventStore,
    private readonly progress: ViewProgress,
    private readonly reactions: Reactions,
    private readonly jobs: Jobs,
    private readonly rounds: ShownRounds,
    private readonly notices: NoticeFigures,
    private readonly metrics: Metrics,
  ) {
    this.contentType = metrics.registry.contentType;
  }

  async read(): Promise<string> {
    await this.lookAtViews();
    this.metrics.stuck.set((await this.reactions.stuck()).length);
    await this.countJobs();
    await this.lookAtRounds();
    await this.notices.look();
    return this.metrics.registry.metrics();
  }

  private async lookAtViews(): Promise<void> {
    const head = placeOf(await this.store.head());
    this.metrics.logHead.set(head);
    for (const { view, position } of this.progress.views())
      this.metrics.viewLag.set({ view }, Math.max(0, head - placeOf(position)));
    const { ok, skipped } = this.progress.health();
    this.metrics.viewsStopped.set(ok ? 0 : 1);
    this.metrics.eventsSkipped.set(skipped);
  }

  /** A queue that is away makes nobody unready: entries are taken and reminders recorded without it. */
  private async countJobs(): Promise<void> {
    this.metrics.jobs.reset();
    const counts = await this.jobs.counts().catch(() => ({}));
    for (const [state, count] of Object.entries(counts)) this.metrics.jobs.set({ state }, Number(count));
  }

  private async lookAtRounds(): Promise<void> {
    const { roundMissing, roundFailed, roundSeconds } = this.metrics;
    for (const figure of [roundMissing, roundFailed, roundSeconds]) figure.reset();
    for (const { kind: round, state, took } of await this.rounds.all().catch(() => [])) {
      roundMissing.set({ round }, state === 'missing' ? 1 : 0);
      roundFailed.set({ round }, state === 'failed' ? 1 : 0);
      if (took !== undefined) roundSeconds.set({ round }, took / 1_000);
    }
  }
}

/** A position as a number: a count of events in a file, an offset in bytes on a server. */
const placeOf = (position: Position): number => Number(position.split('/', 1)[0]);
