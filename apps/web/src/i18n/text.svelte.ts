import { language } from './language.svelte.js';
import { vi, type Catalogue } from './vi.js';

/** English is a file of its own, fetched when somebody chooses it. */
class Texts {
  #en = $state.raw<Catalogue | undefined>();
  readonly current = $derived(language.current === 'en' ? (this.#en ?? vi) : vi);

  async load(): Promise<void> {
    if (language.current === 'en') this.#en ??= (await import('./en.js')).en;
    document.documentElement.lang = language.current;
  }
}

export const texts = new Texts();

/** The catalogue in the reader's language; reactive. */
export const t = (): Catalogue => texts.current;
