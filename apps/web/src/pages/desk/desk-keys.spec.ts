import { describe, expect, it } from '@jest/globals';
import { deskKey } from './desk-keys.js';

const key = (code: string, more: Partial<Parameters<typeof deskKey>[0]> = {}): ReturnType<typeof deskKey> =>
  deskKey({
    code,
    altKey: false,
    ctrlKey: false,
    shiftKey: false,
    metaKey: false,
    isComposing: false,
    ...more,
  });

describe('the desk by keyboard alone', () => {
  it('chooses the matter by Alt and a digit', () => {
    expect([1, 2, 3, 4, 5].map((n) => key(`Digit${n}`, { altKey: true }))).toEqual([1, 2, 3, 4, 5]);
    expect(key('Digit6', { altKey: true })).toBeUndefined();
  });

  it('saves by Ctrl+Enter, and with Alt goes on to the next person', () => {
    expect(key('Enter', { ctrlKey: true })).toBe('save');
    expect(key('Enter', { ctrlKey: true, altKey: true })).toBe('save-next');
    expect(key('Enter')).toBeUndefined();
  });

  it('does nothing while an input method puts a letter together', () => {
    expect(key('Enter', { ctrlKey: true, isComposing: true })).toBeUndefined();
  });

  it('leaves Ctrl+Shift alone, with which keyboards switch Telex', () => {
    expect(key('Enter', { ctrlKey: true, shiftKey: true })).toBeUndefined();
  });
});
