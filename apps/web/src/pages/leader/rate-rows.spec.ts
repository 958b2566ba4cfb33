import { describe, expect, it } from '@jest/globals';
import { onTimeOf, rateOf, sumOf } from './rate-rows.js';

const october = {
  openAtStart: 10,
  received: 5,
  closed: 6,
  openAtEnd: 9,
  cohortClosed: 4,
  closedOnTime: 5,
  closedLate: 1,
};
const november = {
  openAtStart: 9,
  received: 8,
  closed: 3,
  openAtEnd: 14,
  cohortClosed: 2,
  closedOnTime: 2,
  closedLate: 0,
};

describe('resolution rates', () => {
  it('counts the period against everything that lay there in it', () => {
    expect(rateOf(october, 'period')).toEqual({ n: 6, of: 15 });
  });

  it('counts the cohort against what was received in it', () => {
    expect(rateOf(october, 'cohort')).toEqual({ n: 4, of: 5 });
  });

  it('counts on time only among closed cases that had a deadline', () => {
    expect(onTimeOf({ ...october, closed: 20 })).toEqual({ n: 5, of: 6 });
  });

  it('does not count the cases that lie over from one month to the next twice', () => {
    expect(sumOf([october, november], true)).toMatchObject({
      openAtStart: 10,
      received: 13,
      closed: 9,
      openAtEnd: 14,
    });
  });

  it('adds units side by side', () => {
    expect(sumOf([october, november], false)).toMatchObject({ openAtStart: 19, openAtEnd: 23 });
  });
});
