import { describe, expect, it } from '@jest/globals';
import { periodOf } from './period.js';

describe('the period of a duty', () => {
  it('is a year, a month or a week', () => {
    expect(periodOf('2026')).toEqual({ year: '2026' });
    expect(periodOf('2026-05')).toEqual({ year: '2026', month: 5 });
    expect(periodOf('2026-W07')).toEqual({ year: '2026', week: 7 });
  });
});
