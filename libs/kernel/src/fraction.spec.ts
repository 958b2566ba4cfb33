import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fractionText, percentText } from '#kernel';

describe('a fraction in words', () => {
  it.each([
    [861, 866, 1, '861/866 (99,4 %)'],
    [8, 8, 1, '8/8 (100 %)'],
    [118, 118, 1, '118/118 (100 %)'],
    [6, 9, 2, '6/9 (66,67 %)'],
    [1, 2, 2, '1/2 (50 %)'],
    [1, 16, 1, '1/16 (6,3 %)'],
    [1, 32, 1, '1/32 (3,1 %)'],
    [1, 200, 2, '1/200 (0,50 %)'],
    [0, 7, 1, '0/7 (0 %)'],
    [0, 0, 1, '–'],
  ])('%i of %i', (n, of, decimals, text) => expect(fractionText({ n, of }, decimals)).toBe(text));

  it('is never further from the truth than half of its last digit', () =>
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (a, of) => {
        const n = Math.min(a, of);
        const shown = Number(percentText({ n, of }, 1).replace(' %', '').replace(',', '.'));
        expect(Math.abs(shown - (100 * n) / of)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    ));
});
