import { read, send } from '../../api/client.js';
import type { Draft } from '../../api/desk.types.js';
import { isTouched, type VisitForm } from './visit-form.js';

const SAVE_AFTER_MS = 1_200;

/** The form as the server keeps it, encrypted and per user: the desk's computer is shared, so nothing stays in the browser. */
export class DeskDraft {
  savedAt = $state<string | undefined>();
  failed = $state(false);
  offered = $state.raw<Draft<VisitForm> | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saved = '';
  #latest: VisitForm | undefined;
  #last: Promise<void> = Promise.resolve();

  async offer(): Promise<void> {
    const { drafts } = await read<{ drafts: Draft<VisitForm>[] }>('/drafts/visit').catch(() => ({
      drafts: [],
    }));
    this.offered = drafts.toSorted((left, right) => right.savedAt.localeCompare(left.savedAt))[0];
  }

  /** Called on every change; saves once the typing pauses. A form that was emptied takes its draft with it. */
  changed(form: VisitForm): void {
    this.#latest = form;
    clearTimeout(this.#timer);
    if (JSON.stringify(form) === this.#saved) return;
    if (isTouched(form)) this.#timer = setTimeout(() => void this.flush(), SAVE_AFTER_MS);
    else if (this.#saved !== '') void this.discard(form.visitId);
  }

  /** On leaving a field or the page. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const form = this.#latest;
    if (!form || !isTouched(form)) return;
    const content = JSON.stringify(form);
    if (content === this.#saved) return;
    this.#saved = content;
    await this.#inTurn(async () => {
      try {
        const path = `/drafts/visit/${form.visitId}`;
        const { savedAt } = await send<{ savedAt: string }>('PUT', path, { content: form });
        this.savedAt = savedAt;
        this.failed = false;
      } catch {
        this.#saved = '';
        this.failed = true;
      }
    });
  }

  /** The visit was saved, or the officer does not want it, or its identity must not stay. */
  async discard(visitId: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#latest = undefined;
    this.#saved = '';
    const wasOffered = this.offered?.id === visitId;
    if (wasOffered) this.offered = undefined;
    await this.#inTurn(async () => {
      await send('DELETE', `/drafts/visit/${visitId}`, undefined).catch(() => undefined);
      this.savedAt = undefined;
    });
    if (wasOffered) await this.offer();
  }

  /** One after the other: a save that was under way must not outlive its removal. */
  #inTurn(step: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(step);
    return this.#last;
  }
}
