/** What a key press looks like to us; `code` is the key's place, so Telex and keyboard layouts do not matter. */
export type Press = Readonly<{
  code: string;
  alt: boolean;
  ctrl: boolean;
  shift: boolean;
  /** An input method is still putting a letter together. */
  composing: boolean;
  /** A text field has the focus. */
  typing: boolean;
}>;

export type GoTo = 't' | 'h' | 'l' | 'd' | 'c' | 'b' | 'k';
export type Shortcut = 'help' | 'search' | 'next' | 'previous' | 'copy' | 'clear' | `go-${GoTo}`;

const SINGLE: Readonly<Record<string, Shortcut>> = {
  Slash: 'search',
  KeyJ: 'next',
  KeyK: 'previous',
  Period: 'copy',
};
const SHIFTED: Readonly<Record<string, Shortcut>> = { Slash: 'help', KeyX: 'clear' };
const AFTER_G: Readonly<Record<string, Shortcut>> = {
  KeyT: 'go-t',
  KeyH: 'go-h',
  KeyL: 'go-l',
  KeyD: 'go-d',
  KeyC: 'go-c',
  KeyB: 'go-b',
  KeyK: 'go-k',
};

const SEQUENCE_MS = 1_200;

/** Reads presses one by one; `g` waits for its second key. Times are milliseconds of any one clock. */
export class ShortcutReader {
  #gAt: number | undefined;

  read(press: Press, at: number): Shortcut | undefined {
    if (press.composing || press.typing || press.alt || press.ctrl) return undefined;
    if (press.shift) return SHIFTED[press.code];
    const afterG = this.#gAt !== undefined && at - this.#gAt <= SEQUENCE_MS;
    this.#gAt = undefined;
    if (afterG) return AFTER_G[press.code];
    if (press.code === 'KeyG') this.#gAt = at;
    return SINGLE[press.code];
  }
}

export const pressOf = (event: KeyboardEvent): Press => ({
  code: event.code,
  alt: event.altKey,
  ctrl: event.ctrlKey || event.metaKey,
  shift: event.shiftKey,
  composing: event.isComposing || event.keyCode === 229,
  typing: isTyping(event.target),
});

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || isTextInput(target));

const isTextInput = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && !/^(radio|checkbox|range|button|submit)$/.test(target.type);
