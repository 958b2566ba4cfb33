import { describe, expect, it } from '@jest/globals';
import { ShortcutReader, type Press } from './shortcuts.js';

const press = (code: string, more: Partial<Press> = {}): Press => ({
  code,
  alt: false,
  ctrl: false,
  shift: false,
  composing: false,
  typing: false,
  ...more,
});

describe('shortcuts of one key', () => {
  it('do nothing while somebody types', () => {
    expect(new ShortcutReader().read(press('KeyJ', { typing: true }), 0)).toBeUndefined();
    expect(new ShortcutReader().read(press('KeyJ', { composing: true }), 0)).toBeUndefined();
  });

  it('never use the keys that Telex turns into letters', () => {
    const reader = new ShortcutReader();
    for (const code of ['KeyW', 'BracketLeft', 'BracketRight']) {
      expect(reader.read(press(code), 0)).toBeUndefined();
      expect(reader.read(press(code, { shift: true }), 0)).toBeUndefined();
    }
  });

  it('lead from g to a page when the second key follows soon', () => {
    const reader = new ShortcutReader();
    expect(reader.read(press('KeyG'), 0)).toBeUndefined();
    expect(reader.read(press('KeyH'), 900)).toBe('go-h');
    reader.read(press('KeyG'), 2_000);
    expect(reader.read(press('KeyH'), 9_000)).toBeUndefined();
  });

  it('read k as "to inspection" after g, and as "row before" alone', () => {
    const reader = new ShortcutReader();
    reader.read(press('KeyG'), 0);
    expect(reader.read(press('KeyK'), 100)).toBe('go-k');
    expect(reader.read(press('KeyK'), 200)).toBe('previous');
  });
});
