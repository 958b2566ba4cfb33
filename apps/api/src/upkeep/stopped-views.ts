import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import type { Stop } from '#upkeep';
import { ViewProgress } from '#views';
import type { UpkeepRefusal } from './upkeep-refusals.js';

/** Which views of this node stand still, as those who decide about them see it. */
@Injectable()
export class StoppedViews {
  constructor(private readonly progress: ViewProgress) {}

  /**
   * The stop with the version of the view, which whoever asks need not know.
   *
   * @throws Refusal `view.not-stopped`
   */
  at({ view, eventId }: Pick<Stop, 'view' | 'eventId'>): Stop {
    const { stopped } = this.progress.views().find((one) => one.view === view) ?? {};
    if (stopped?.eventId !== eventId) return refuse<UpkeepRefusal>('view.not-stopped');
    return { view, version: stopped.version, eventId };
  }

  /** @throws Refusal `view.not-stopped` when it has gone on, or another release runs by now */
  check(stop: Stop): void {
    if (this.at(stop).version !== stop.version) refuse<UpkeepRefusal>('view.not-stopped');
  }
}
