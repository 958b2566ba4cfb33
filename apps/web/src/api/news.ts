import { read } from './client.js';

const EVERY_MS = 10_000;

/** Whoever has touched nothing for so long is not there: asking on would keep their session open for anybody. */
const PRESENT_MS = 5 * 60_000;

/** Tells open lists that something was entered meanwhile, at whichever desk and on whichever node. */
class News {
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #seen: string | undefined;
  #touched = Date.now();

  constructor() {
    const touch = (): void => void (this.#touched = Date.now());
    for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
      addEventListener(sign, touch, { capture: true, passive: true });
  }

  /** @returns how to stop listening */
  listen(hear: () => void): () => void {
    this.#listeners.add(hear);
    if (this.#timer === undefined) {
      this.#seen = undefined;
      void this.#look();
      this.#timer = setInterval(() => void this.#look(), EVERY_MS);
    }
    return () => {
      this.#listeners.delete(hear);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  async #look(): Promise<void> {
    if (document.hidden || Date.now() - this.#touched > PRESENT_MS) return;
    const position = await read<{ position: string }>('/news').then(
      (news) => news.position,
      () => this.#seen,
    );
    const changed = this.#seen !== undefined && position !== this.#seen;
    this.#seen = position;
    if (changed) for (const hear of this.#listeners) hear();
  }
}

export const news = new News();
