import { expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { representativeLimits } from '#law';

it.each([
  [4, undefined],
  [5, { min: 1, max: 2 }],
  [10, { min: 1, max: 2 }],
  [11, { min: 1, max: 5 }],
  [12, { min: 1, max: 5 }],
])('a group of %i sends %o', (people, limits) => {
  for (const day of ['2015-01-05', '2026-02-11', '2026-07-01'].map(localDate)) {
    const found = representativeLimits(people, day);
    expect(found && { min: found.min, max: found.max }).toEqual(limits);
  }
});

it.each([
  ['2014-06-30', undefined],
  ['2015-01-05', 'LTCD 29'],
  ['2026-02-11', 'LTCD 29; NĐ124 6'],
  ['2026-07-01', 'LTCD 29'],
])('on %s by %s', (day, basis) => expect(representativeLimits(12, localDate(day))?.basis).toBe(basis));
