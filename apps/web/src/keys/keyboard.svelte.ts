import { pressOf, ShortcutReader, type Shortcut } from './shortcuts.js';

const KEY = 'single-keys';

const storedOff = (): boolean => {
  try {
    return localStorage.getItem(KEY) === 'off';
  } catch {
    return false;
  }
};

type Handler = (shortcut: Shortcut) => void;

/** Single-key shortcuts of all pages, with a switch to turn them off (WCAG 2.1.4). */
class Keyboard {
  enabled = $state(!storedOff());
  readonly #reader = new ShortcutReader();
  readonly #handlers = new Set<Handler>();

  constructor() {
    addEventListener('keydown', (event) => this.#press(event));
  }

  /** Returns how to stop listening; made for `$effect`. */
  on(handler: Handler): () => void {
    this.#handlers.add(handler);
    return () => this.#handlers.delete(handler);
  }

  turn(on: boolean): void {
    this.enabled = on;
    try {
      localStorage.setItem(KEY, on ? 'on' : 'off');
    } catch {
      // A browser that keeps nothing still switches for this page.
    }
  }

  #press(event: KeyboardEvent): void {
    if (!this.enabled || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const shortcut = this.#reader.read(pressOf(event), event.timeStamp);
    if (!shortcut) return;
    event.preventDefault();
    for (const handler of this.#handlers) handler(shortcut);
  }
}

export const keyboard = new Keyboard();
