import { describe, expect, it } from '@jest/globals';
import { percent } from './rates.js';

describe('a percentage', () => {
  it('is rounded half up to two decimals', () => {
    expect(percent(176, 221, 'half-up')).toBe('79,64 %');
    expect(percent(1, 3, 'half-up')).toBe('33,33 %');
    expect(percent(1, 800, 'half-up')).toBe('0,13 %');
  });

  it('is truncated where the unit does so', () => expect(percent(176, 221, 'truncate')).toBe('79,63 %'));

  it('is a dash when there is nothing to divide by', () => expect(percent(0, 0, 'half-up')).toBe('–'));

  it('is whole when everything is done', () => expect(percent(8, 8, 'half-up')).toBe('100,00 %'));
});
