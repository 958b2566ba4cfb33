import { read } from './client.js';
import { NewsStream } from './news-stream.js';
import type { News as Marks, NewsList } from './news.types.js';

const EVERY_MS = 10_000;

/** While news come by themselves, one question in so long: the reader is there, and their session goes on. */
const STILL_HERE_MS = 5 * 60_000;

/** Whoever has touched nothing for so long is not there: asking on would keep their session open for anybody. */
const PRESENT_MS = 5 * 60_000;

type Listener = Readonly<{ list: NewsList; hear: (mark: string) => void }>;

/** Tells open lists that something was entered meanwhile, at whichever desk and on whichever node. */
class News {
  readonly #listeners = new Set<Listener>();
  readonly #stream = new NewsStream((marks) => this.#hear(marks));
  #timer: ReturnType<typeof setInterval> | undefined;
  #marks: Marks = {};
  #touched = performance.now();
  #asked = -Infinity;

  constructor() {
    for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
      addEventListener(sign, () => this.#touch(), { capture: true, passive: true });
    document.addEventListener('visibilitychange', () => this.#tell());
  }

  /**
   * @param hear told the list's mark, also when it is the one that is known already; never before this returns
   * @returns how to stop listening
   */
  listen(list: NewsList, hear: (mark: string) => void): () => void {
    const listener = { list, hear };
    this.#listeners.add(listener);
    queueMicrotask(() => this.#tell());
    if (this.#timer === undefined) {
      this.#marks = {};
      this.#asked = performance.now();
      this.#stream.join();
      this.#timer = setInterval(() => void this.#tick(), EVERY_MS);
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#stream.leave();
    };
  }

  get #attended(): boolean {
    return !document.hidden && performance.now() - this.#touched < PRESENT_MS;
  }

  #touch(): void {
    const away = !this.#attended;
    this.#touched = performance.now();
    if (away) this.#tell();
  }

  async #tick(): Promise<void> {
    if (!this.#attended) return;
    this.#stream.mend();
    const due = performance.now() - this.#asked >= STILL_HERE_MS;
    if (this.#stream.flows && !due) return;
    this.#asked = performance.now();
    const marks = await read<Marks>('/news').catch(() => undefined);
    if (marks) this.#hear(marks);
  }

  #hear(marks: Marks): void {
    this.#marks = marks;
    this.#tell();
  }

  /** What came while nobody was there is told when somebody is back: a list that is read anew keeps a session open. */
  #tell(): void {
    if (!this.#attended) return;
    for (const { list, hear } of this.#listeners) {
      const mark = this.#marks[list];
      if (mark !== undefined) hear(mark);
    }
  }
}

export const news = new News();
