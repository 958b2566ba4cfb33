import { describe, expect, it } from '@jest/globals';
import { localDate, weekday } from '#kernel';
import { addWorkingDays, builtInLaw, isWorkingDay, workingDaysBetween } from '#law';

const { calendar } = builtInLaw;

describe('the working calendar', () => {
  it.each([
    [2024, 251],
    [2025, 250],
    [2026, 250],
  ])('%i has %i working days', (year, total) =>
    expect(workingDaysBetween(builtInLaw, localDate(`${year - 1}-12-31`), localDate(`${year}-12-31`))).toBe(
      total,
    ),
  );

  it('lists weekdays as days off and weekend days as worked, nothing twice', () => {
    const off = Object.keys(calendar.off).map(localDate);
    const worked = Object.keys(calendar.worked).map(localDate);
    expect(off.filter((day) => weekday(day) > 5)).toEqual([]);
    expect(worked.filter((day) => weekday(day) <= 5)).toEqual([]);
    expect(off.concat(worked).filter((day) => day < calendar.knownFrom || day > calendar.knownTo)).toEqual(
      [],
    );
  });

  it('says of every day off how well it is known', () =>
    expect(Object.values({ ...calendar.off, ...calendar.worked }).every(({ confidence }) => confidence)).toBe(
      true,
    ));

  it('does not apply a holiday that is only proposed', () => {
    expect(Object.keys(calendar.proposed)).toContain('2026-11-24');
    expect(isWorkingDay(builtInLaw, localDate('2026-11-24'))).toBe(true);
  });

  it('knows of an unpublished year only the holidays with a fixed date', () => {
    expect(isWorkingDay(builtInLaw, localDate('2027-01-01'))).toBe(false);
    expect(isWorkingDay(builtInLaw, localDate('2027-02-08'))).toBe(true);
  });

  it('counts working days forwards and back', () => {
    const friday = localDate('2026-02-13');
    expect(addWorkingDays(builtInLaw, friday, 1)).toBe('2026-02-23');
    expect(addWorkingDays(builtInLaw, localDate('2026-02-23'), -1)).toBe(friday);
    expect(addWorkingDays(builtInLaw, friday, 0)).toBe(friday);
    expect(workingDaysBetween(builtInLaw, friday, localDate('2026-02-23'))).toBe(1);
    expect(workingDaysBetween(builtInLaw, friday, friday)).toBe(0);
  });

  it.each([0.5, Number.NaN, 1e9])('refuses to count %p days', (n) =>
    expect(() => addWorkingDays(builtInLaw, localDate('2026-02-13'), n)).toThrow(RangeError),
  );
});
