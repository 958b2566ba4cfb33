import { Injectable } from '@nestjs/common';
import { EventStore } from '#event-store';
import { Clock } from '#kernel';
import { ViewProgress } from '#views';

/** For how long the views have not held everything that stands in the log. */
@Injectable()
export class ViewLag {
  private behindSince: number | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly progress: ViewProgress,
    private readonly clock: Clock,
  ) {}

  /** Milliseconds; 0 when they hold everything. Counted from the first time somebody asked. */
  async ms(): Promise<number> {
    const head = await this.store.head();
    const now = Date.parse(this.clock.now());
    if (this.progress.position() >= head) this.behindSince = undefined;
    else this.behindSince ??= now;
    return this.behindSince === undefined ? 0 : now - this.behindSince;
  }
}
