import { Injectable } from '@nestjs/common';
import { EventStore } from '#event-store';
import { Clock, type Position } from '#kernel';
import { ViewProgress } from '#views';

/** For how long the views have not held everything that stands in the log. */
@Injectable()
export class ViewLag {
  private behindSince: number | undefined;
  /** Where the log ended when somebody first asked. */
  private first: Position | undefined;
  private reached = false;

  constructor(
    private readonly store: EventStore,
    private readonly progress: ViewProgress,
    private readonly clock: Clock,
  ) {}

  /** Milliseconds; 0 when they hold everything. Counted from the first time somebody asked. */
  async ms(): Promise<number> {
    const head = await this.store.head();
    const now = Date.parse(this.clock.now());
    this.first ??= head;
    this.reached ||= this.progress.position() >= this.first;
    if (this.progress.position() >= head) this.behindSince = undefined;
    else this.behindSince ??= now;
    return this.behindSince === undefined ? 0 : now - this.behindSince;
  }

  /**
   * Whether they have held, since this process started, what stood in the log when it was first asked for them. Before,
   * they are being made, or are of an older release: nobody is to be sent here.
   */
  async caughtUp(): Promise<boolean> {
    if (!this.reached) await this.ms();
    return this.reached;
  }
}
