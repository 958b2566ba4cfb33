import type { Option } from '../kit/select-field.svelte';
import { read } from './client.js';
import type { Establishment } from './duty.types.js';

/** Bodies in scope that owe duties: asked for once, on first use, and again after one was changed. */
class Establishments {
  all = $state.raw<readonly Establishment[]>([]);
  #asked = false;

  load(): void {
    if (this.#asked) return;
    this.#asked = true;
    read<{ establishments: Establishment[] }>('/establishments').then(
      (answer) => (this.all = answer.establishments),
      () => (this.#asked = false),
    );
  }

  forget(): void {
    this.#asked = false;
  }

  nameOf(id: string): string {
    return this.all.find((one) => one.id === id)?.name ?? id;
  }

  get options(): readonly Option[] {
    return this.all.filter(({ existsTo }) => !existsTo).map(({ id, name }) => ({ value: id, label: name }));
  }
}

export const establishments = new Establishments();
