import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf, endOf, localDate, startOf, weekday } from '#kernel';

describe('a calendar day', () => {
  it.each(['2026-02-30', '2026-13-01', '26-01-01', '', '2026-1-1'])('is not %s', (text) =>
    expect(() => localDate(text)).toThrow(RangeError),
  );
  it('begins at 17:00 UTC of the day before', () =>
    expect(startOf(localDate('2026-07-01'))).toBe('2026-06-30T17:00:00.000Z'));
  it('still holds its last millisecond', () => {
    expect(dayOf(endOf(localDate('2026-07-01')))).toBe('2026-07-01');
    expect(dayOf('2026-07-01T17:00:00.000Z')).toBe('2026-07-02');
  });
  it('crosses a leap day', () => expect(addDays(localDate('2024-02-28'), 2)).toBe('2024-03-01'));
  it('knows its weekday', () => expect(weekday(localDate('2026-11-22'))).toBe(7));
});
