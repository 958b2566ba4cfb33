import { setTimeout as sleep } from 'node:timers/promises';
import type { Visitor } from './office.js';

/** A page that listens to the stream of news, and keeps every word of it. */
export class NewsListener {
  /** All that was sent so far. */
  said = '';
  over = false;

  private constructor(
    readonly answer: Response,
    private readonly abort: AbortController,
  ) {}

  static async open(visitor: Visitor): Promise<NewsListener> {
    const abort = new AbortController();
    const listener = new NewsListener(await visitor.open('/api/news/stream', abort.signal), abort);
    void listener.read();
    return listener;
  }

  /** What each event `news` said, oldest first. */
  get news(): readonly Readonly<Record<string, string>>[] {
    const events = this.said.split('\n\n').filter((one) => /^event: news$/m.test(one));
    return events.map(
      (one) => JSON.parse(/^data: (.*)$/m.exec(one)?.[1] ?? 'null') as Record<string, string>,
    );
  }

  async until(holds: (listener: this) => boolean): Promise<void> {
    while (!holds(this)) await sleep(10);
  }

  hangUp(): void {
    this.abort.abort();
  }

  private async read(): Promise<void> {
    const words = new TextDecoder();
    try {
      for await (const bytes of this.answer.body ?? []) this.said += words.decode(bytes as Uint8Array);
    } catch {
      // Hung up, by either side.
    }
    this.over = true;
  }
}
