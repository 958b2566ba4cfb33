import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { looksLate, parseDay, parsePartialDate, showDay, showMoment, showWeekday } from './dates.js';

const YEAR = 2026;

describe('a date as people type it', () => {
  it.each([
    ['5/9/80', '1980-09-05'],
    ['05091980', '1980-09-05'],
    ['5-9-1980', '1980-09-05'],
    ['5.9.1980', '1980-09-05'],
    ['29/02/2024', '2024-02-29'],
    ['20/11/26', '2026-11-20'],
  ])('understands %s', (typed, day) => {
    expect(parseDay(typed, YEAR)).toBe(day);
  });

  it.each(['31/02/1990', '29/02/2023', '32/1/2026', '1980', '09/1980', '5/9', 'mai', '', '5/9/198'])(
    'makes no day of %p',
    (typed) => {
      expect(parseDay(typed, YEAR)).toBeUndefined();
    },
  );

  it('keeps a birth of which only the year or the month is known', () => {
    expect(parsePartialDate('1980', YEAR)).toEqual({ precision: 'year', year: 1980 });
    expect(parsePartialDate('09/1980', YEAR)).toEqual({ precision: 'month', month: 9, year: 1980 });
    expect(parsePartialDate('13/1980', YEAR)).toBeUndefined();
  });

  it('reads back every day that it shows, in all three spellings', () => {
    const min = new Date('1900-01-01T00:00:00Z');
    const max = new Date('2040-12-31T00:00:00Z');
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        const shown = showDay(day);
        for (const typed of [shown, shown.replaceAll('/', '-'), shown.replaceAll('/', '')]) {
          expect(parseDay(typed, YEAR)).toBe(day);
        }
      }),
    );
  });

  it('never makes a day out of anything that is none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9/. -]{0,12}$/), (typed) => {
        const day = parseDay(typed, YEAR);
        if (day !== undefined) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});

it('shows moments in Vietnam, wherever the computer stands', () => {
  expect(showMoment('2026-11-19T18:30:00.000Z')).toBe('20/11/2026 01:30');
  expect(showWeekday('2026-11-20', 'vi')).toBe('Thứ Sáu, 20/11/2026');
});

it('asks why an act is entered late only when five working days may have passed', () => {
  expect(looksLate('2026-11-20', '2026-11-20')).toBe(false);
  expect(looksLate('2026-11-20', '2026-11-25')).toBe(false);
  expect(looksLate('2026-11-10', '2026-11-20')).toBe(true);
});
