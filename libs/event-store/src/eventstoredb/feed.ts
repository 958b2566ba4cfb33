import type { Delivered, ServerClient, ServerFilter, Subscription } from './client.js';
import type { Place } from './positions.js';

/** What one subscription of the client tells, in the order in which it is true. */
export type News =
  | Readonly<{ kind: 'event'; event: Delivered }>
  /** Everything up to here has been considered. */
  | Readonly<{ kind: 'reached'; place: Place }>
  /** Everything that stood in the log when it began has been considered. */
  | Readonly<{ kind: 'live' }>;

/** News that may wait before the server is told to wait. */
const ENOUGH = 1_000;

/**
 * One subscription until it drops. The client tells of events through a buffer and of checkpoints past it; here a
 * checkpoint waits until the events before it have come out.
 */
export class Feed {
  private readonly news: News[] = [];
  private readonly held: { behind: number; news: News }[] = [];
  private seen = 0;
  private failure: { error: unknown } | undefined;
  private wake: () => void = () => undefined;
  private readonly subscription: Subscription;

  constructor(client: ServerClient, after: Place | undefined, filter: ServerFilter) {
    this.subscription = client.subscribeToAll({
      fromPosition: after ?? 'start',
      // The client awaits this callback and never recovers from an error in it: it only notes.
      filter: { ...filter, checkpointReached: (_, place) => this.hold({ kind: 'reached', place }) },
    });
    this.subscription
      .on('data', (event: Delivered) => this.heard(event))
      .on('caughtUp', () => this.hold({ kind: 'live' }))
      .on('error', (error: unknown) => this.end(error))
      .on('end', () => this.end(new Error('connection dropped: the server ended the subscription')));
  }

  /** True when nothing waits to be taken. */
  get empty(): boolean {
    return this.news.length === 0;
  }

  /**
   * Up to `max` news, as soon as there is one; none when it stays silent for `ms` or the signal aborts.
   *
   * @throws what the client said when the subscription dropped
   */
  async take(max: number, ms: number, signal: AbortSignal): Promise<readonly News[]> {
    if (this.empty && !this.failure && !signal.aborted) await this.something(ms, signal);
    if (this.empty && this.failure) throw this.failure.error;
    const taken = this.news.splice(0, max);
    if (this.news.length < ENOUGH && this.subscription.isPaused()) this.subscription.resume();
    return taken;
  }

  stop(): void {
    this.subscription.unsubscribe().catch(() => undefined);
  }

  private something(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
      this.wake = done;
    });
  }

  private heard(event: Delivered): void {
    this.seen += 1;
    this.news.push({ kind: 'event', event });
    this.release();
    if (this.news.length >= ENOUGH) this.subscription.pause();
    this.wake();
  }

  private hold(news: News): void {
    this.held.push({ behind: this.seen + this.subscription.readableLength, news });
    this.release();
    this.wake();
  }

  private release(): void {
    while (this.held[0] && this.held[0].behind <= this.seen) {
      const first = this.held.shift();
      if (first) this.news.push(first.news);
    }
  }

  private end(error: unknown): void {
    this.failure ??= { error };
    this.wake();
  }
}
