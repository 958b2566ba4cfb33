import type { News } from './news.types.js';

const NAME = 'nghedan-news';
const PATH = '/api/news/stream';

/** The server says something every 20 seconds: a connection that is silent for longer is gone, whatever the browser thinks. */
const SILENT_MS = 50_000;

/** A server that refused is asked again after so long, and not by everybody at once. */
const AGAIN_MS = { least: 30_000, spread: 30_000 };

type Told = { kind: 'news'; news: News } | { kind: 'beat' | 'lost' | 'ask' };

/**
 * One connection for the whole browser, because a browser opens only six to one server over HTTP/1.1 and keeps one for each
 * stream: the tab that holds the lock listens and tells the others. Where there are no locks (plain http on a network), no
 * tab listens, and each asks as before.
 */
export class NewsStream {
  readonly #hear: (news: News) => void;
  readonly #locks: LockManager | undefined = 'locks' in navigator ? navigator.locks : undefined;
  #tabs: BroadcastChannel | undefined;
  #leaving: AbortController | undefined;
  #source: EventSource | undefined;
  /** The last news of this browser's stream, as long as this tab is the one that listens. */
  #last: News | undefined;
  #heardAt = -Infinity;
  #againAt = 0;

  constructor(hear: (news: News) => void) {
    this.#hear = hear;
  }

  /** Whether news come by themselves at the moment. */
  get flows(): boolean {
    return performance.now() - this.#heardAt < SILENT_MS;
  }

  join(): void {
    if (!this.#locks || this.#leaving) return;
    const leaving = (this.#leaving = new AbortController());
    this.#tabs = new BroadcastChannel(NAME);
    this.#tabs.onmessage = ({ data }: MessageEvent<Told>) => this.#take(data);
    this.#say({ kind: 'ask' });
    this.#locks
      .request(NAME, { signal: leaving.signal }, () => this.#listen(leaving.signal))
      .catch(() => undefined);
  }

  leave(): void {
    this.#leaving?.abort();
    this.#leaving = undefined;
    this.#tabs?.close();
    this.#tabs = undefined;
    this.#heardAt = -Infinity;
  }

  /** To be called now and then, while somebody is there. */
  mend(): void {
    const state = this.#source?.readyState;
    const dead = state === EventSource.OPEN && !this.flows;
    const refused = state === EventSource.CLOSED && performance.now() >= this.#againAt;
    if (dead || refused) this.#open();
  }

  /** Holds the lock until the page has no list any more; then another tab takes it. */
  async #listen(leaving: AbortSignal): Promise<void> {
    if (leaving.aborted) return;
    this.#open();
    await new Promise((left) => leaving.addEventListener('abort', left, { once: true }));
    this.#source?.close();
    this.#source = undefined;
    this.#last = undefined;
  }

  #open(): void {
    this.#source?.close();
    const source = (this.#source = new EventSource(PATH));
    source.addEventListener('news', ({ data }: MessageEvent<string>) => {
      this.#last = JSON.parse(data) as News;
      this.#pass({ kind: 'news', news: this.#last });
    });
    source.addEventListener('beat', () => this.#pass({ kind: 'beat' }));
    source.addEventListener('error', () => {
      // Whatever broke off, the browser tries again by itself; what the server refused, it does not.
      if (source.readyState === EventSource.CLOSED)
        this.#againAt = performance.now() + AGAIN_MS.least + Math.random() * AGAIN_MS.spread;
      this.#last = undefined;
      this.#pass({ kind: 'lost' });
    });
  }

  #pass(told: Told): void {
    this.#take(told);
    this.#say(told);
  }

  #say(told: Told): void {
    this.#tabs?.postMessage(told);
  }

  #take(told: Told): void {
    if (told.kind === 'ask') {
      if (this.#last) this.#say({ kind: 'news', news: this.#last });
      return;
    }
    this.#heardAt = told.kind === 'lost' ? -Infinity : performance.now();
    if (told.kind === 'news') this.#hear(told.news);
  }
}
