import { describe, expect, it } from '@jest/globals';
import { localDate, weekday } from '#kernel';
import { addWorkingDays, builtInLaw, deadline, isWorkingDay, workingDaysBetween, type Law } from '#law';

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

  it.each(calendar.notices)('$year has the working days of its notice', ({ year, workingDays }) =>
    expect(workingDaysBetween(builtInLaw, localDate(`${year - 1}-12-31`), localDate(`${year}-12-31`))).toBe(
      workingDays,
    ),
  );

  it('shows a local closure and moves no statutory term for it', () => {
    const closed: Law = {
      ...builtInLaw,
      calendar: {
        ...calendar,
        closures: [
          {
            from: localDate('2026-03-30'),
            to: localDate('2026-04-03'),
            unit: 'xa-an-binh',
            decision: '15/QĐ-UBND',
            reason: 'bão',
          },
        ],
      },
    };
    const asked = { rule: 'KN.RESOLVE.1', from: localDate('2026-03-02') };
    expect(deadline(closed, asked)).toEqual(deadline(builtInLaw, asked));
  });

  it('lets an enterprise that works on Saturdays count them, for rules of the workplace only', () => {
    const asked = { rule: 'DLG.WORK.PUBLISH', from: localDate('2026-04-23') };
    expect(deadline(builtInLaw, asked).due).toBe('2026-04-29');
    expect(deadline(builtInLaw, { ...asked, week: 6 })).toMatchObject({ due: '2026-04-28', week: 6 });
    expect(() => deadline(builtInLaw, { ...asked, rule: 'TC.SEND', week: 5.5 })).toThrow(
      'law.week-not-for-rule',
    );
  });

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
