export type Toast = Readonly<{ id: number; text: string; href?: string }>;

const SHOWN_MS = 8_000;

/** Short confirmations; each also stands where it happened (a row, a badge), so none is needed to work on. */
class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;

  say(text: string, href?: string): void {
    const id = this.#next++;
    this.list = [...this.list.slice(-2), { id, text, ...(href !== undefined && { href }) }];
    setTimeout(() => this.dismiss(id), SHOWN_MS);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();
