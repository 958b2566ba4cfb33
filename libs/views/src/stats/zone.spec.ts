import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { endOfDayIn, isoIn, monthIn, startOfDayIn } from './zone.js';

describe('days of a zone', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2026-03-01', '2026-02-28T17:00:00.000Z'],
    ['America/New_York', '2015-11-01', '2015-11-01T04:00:00.000Z'],
    ['America/New_York', '2015-11-02', '2015-11-02T05:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00.000Z'],
  ])('begin at local midnight: %s %s', (zone, day, instant) => {
    expect(startOfDayIn(zone, localDate(day))).toBe(instant);
  });

  it('begin with the jump where clocks skip midnight', () => {
    expect(startOfDayIn('America/Sao_Paulo', localDate('2018-11-04'))).toBe('2018-11-04T03:00:00.000Z');
  });

  it('end where the next one begins, also on a day of 25 hours', () => {
    expect(endOfDayIn('America/New_York', localDate('2015-11-01'))).toBe('2015-11-02T05:00:00.000Z');
  });

  it('show instants on their own wall clock', () => {
    expect(isoIn('Europe/Amsterdam', '2010-09-30T23:06:40.020Z')).toBe('2010-10-01T01:06:40.020000+02:00');
    expect(isoIn('America/New_York', '2015-01-01T06:45:37.000Z')).toBe('2015-01-01T01:45:37-05:00');
    expect(monthIn('Asia/Ho_Chi_Minh', '2026-02-28T17:00:00.000Z')).toBe('2026-03');
  });
});
