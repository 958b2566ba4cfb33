import { describe, expect, it } from '@jest/globals';
import { periodsOf } from './period.js';

const days = (year: number, scheme?: Parameters<typeof periodsOf>[1]) =>
  Object.fromEntries(periodsOf(year, scheme).map(({ name, from, to }) => [name, `${from} ${to}`]));

describe('the periods of a year', () => {
  it('run from the 15th to the 14th (TT 01/2024)', () =>
    expect(days(2024)).toEqual({
      q1: '2023-12-15 2024-03-14',
      q2: '2024-03-15 2024-06-14',
      q3: '2024-06-15 2024-09-14',
      q4: '2024-09-15 2024-12-14',
      'six-months': '2023-12-15 2024-06-14',
      'nine-months': '2023-12-15 2024-09-14',
      year: '2023-12-15 2024-12-14',
    }));

  it('ran from the 16th to the 15th before (TT 03/2013)', () =>
    expect(days(2020, '16-15')).toMatchObject({
      q1: '2019-12-16 2020-03-15',
      year: '2019-12-16 2020-12-15',
    }));

  it('run from August to July for the National Assembly', () =>
    expect(days(2024, 'assembly')).toEqual({ year: '2023-08-01 2024-07-31' }));

  it('follow one another without a gap', () => {
    const quarters = [2024, 2025].flatMap((year) => periodsOf(year).slice(0, 4));
    for (const [n, { from }] of quarters.slice(1).entries()) {
      const before = quarters[n];
      expect(Date.parse(from) - Date.parse(before?.to ?? '')).toBe(86_400_000);
    }
  });
});
