import { problemOf, type Problem } from './problem.js';

const SKELETON_AFTER_MS = 150;

/**
 * What a page reads from the server. Old data stay visible while new ones are fetched;
 * an answer that was overtaken by a later question is dropped.
 */
export class Loaded<Data> {
  data = $state.raw<Data | undefined>();
  problem = $state.raw<Problem | undefined>();
  loading = $state(false);
  /** True when there is nothing to show yet and the wait has become noticeable. */
  slow = $state(false);
  #abort: AbortController | undefined;

  async load(fetchData: (signal: AbortSignal) => Promise<Data>): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const timer = setTimeout(() => (this.slow = this.data === undefined), SKELETON_AFTER_MS);
    this.loading = true;
    try {
      const data = await fetchData(abort.signal);
      if (this.#abort !== abort) return;
      this.data = data;
      this.problem = undefined;
    } catch (error) {
      if (this.#abort === abort && !abort.signal.aborted) this.problem = problemOf(error);
    } finally {
      clearTimeout(timer);
      if (this.#abort === abort) {
        this.loading = false;
        this.slow = false;
      }
    }
  }
}
