import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate } from '#kernel';
import { parseBirth } from './birth.js';

const today = localDate('2026-11-23');

describe('a birth', () => {
  it.each([
    ['5/9/80', '05/09/1980', 'day'],
    ['05091980', '05/09/1980', 'day'],
    ['5-9-1980', '05/09/1980', 'day'],
    ['05.09.1980', '05/09/1980', 'day'],
    ['5 9 1980', '05/09/1980', 'day'],
    ['09/1980', '09/1980', 'month'],
    ['9-1980', '09/1980', 'month'],
    [' 1980 ', '1980', 'year'],
    ['29/2/2000', '29/02/2000', 'day'],
    ['23/11/26', '23/11/2026', 'day'],
    ['24/11/26', '24/11/1926', 'day'],
    ['1/1/27', '01/01/1927', 'day'],
  ])('typed %s is %s', (typed, text, precision) =>
    expect(parseBirth(typed, today)).toMatchObject({ text, precision, year: Number(text.slice(-4)) }),
  );
  it.each([
    '31/02/1990',
    '29/2/1900',
    '13/1980',
    '0/1980',
    '00/00/1980',
    '24/11/2026',
    '12/2026',
    '2027',
    '1895',
    '80',
    '',
    'chín',
    '5/9',
    '5/9/980',
    '050980',
    '1/1/1980/1',
  ])('is not %s', (typed) => expect(parseBirth(typed, today)).toBeUndefined());
  it('is read the same in every way of writing a day, and as shown', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47_000 }), (age) => {
        const day = addDays(today, -age);
        const [year = '', month = '', date = ''] = day.split('-');
        const text = `${date}/${month}/${year}`;
        const ways = [
          text,
          `${date}${month}${year}`,
          `${Number(date)}-${Number(month)}-${year}`,
          `${date}.${month}.${year}`,
        ];
        for (const way of ways) {
          expect(parseBirth(way, today)).toEqual({ text, year: Number(year), precision: 'day', day });
        }
      }),
    ));
  it('never invents a day or a month: 1980 stays a year', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1897, max: 2026 }), (year) => {
        expect(parseBirth(String(year), today)).toEqual({ text: String(year), year, precision: 'year' });
      }),
    ));
  it('is a real day that is not in the future, whatever is typed', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,2}[/.-]?[0-9]{1,2}[/.-]?[0-9]{2,4}$/), (typed) => {
        const birth = parseBirth(typed, today);
        if (!birth) return;
        expect(parseBirth(birth.text, today)).toEqual(birth);
        if (birth.day) expect(localDate(birth.day) <= today).toBe(true);
      }),
    ));
});
