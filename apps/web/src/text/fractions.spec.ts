import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { percent, showNumber, showRatio } from './fractions.js';

describe('a rate', () => {
  it('is never shown without its fraction', () => {
    expect(showRatio({ n: 52, of: 60 }, 'vi')).toBe('52/60 (87\u00a0%)');
    expect(showRatio({ n: 1052, of: 2290 }, 'vi')).toBe('1.052/2.290 (46\u00a0%)');
  });

  it('is only a fraction when fewer than five cases stand behind it', () => {
    expect(showRatio({ n: 3, of: 4 }, 'vi')).toBe('3/4');
  });

  it('is a dash when there was nothing', () => {
    expect(showRatio({ n: 0, of: 0 }, 'en')).toBe('–');
  });

  it('says 100 only when all are in time, and 0 only when none is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }), (of, some) => {
        const n = Math.min(some, of);
        expect(percent({ n, of }) === 100).toBe(n === of);
        expect(percent({ n, of }) === 0).toBe(n === 0);
      }),
    );
  });
});

it('groups thousands as the language does', () => {
  expect(showNumber(2290, 'vi')).toBe('2.290');
  expect(showNumber(2290, 'en')).toBe('2,290');
});
