import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel';
import { builtInLaw } from '#law';
import { changedCalendar, checkCalendar, readCalendarChange, type CalendarChange } from '#rulebook';

const { version: _version, ...shipped } = builtInLaw.calendar;

const off = (day: string) => ({ day, vi: 'ngày nghỉ', en: 'day off' });
const YEAR = {
  year: 2027,
  publishedOn: '2026-10-15',
  source: 'Thông báo mẫu',
  workingDays: 259,
  off: [off('2027-01-01'), off('2027-02-08'), off('2027-09-02')],
  worked: [{ ...off('2027-02-13'), vi: 'làm bù' }],
};

const changed = (year: object = {}) => {
  const change = readCalendarChange({ years: [{ ...YEAR, ...year }] });
  const content = changedCalendar(shipped, change);
  checkCalendar(content);
  return content;
};

const codeOf = (ask: () => unknown): unknown => {
  try {
    return ask();
  } catch (error) {
    return error instanceof Refusal ? { code: (error as Refusal).code, ...error.facts } : error;
  }
};

describe('a year of days off', () => {
  it('extends what is known and leaves the other years as they were', () => {
    const calendar = changed();
    expect(calendar).toMatchObject({ knownFrom: '2020-01-01', knownTo: '2027-12-31' });
    expect(calendar.off['2027-02-08']).toEqual({ vi: 'ngày nghỉ', en: 'day off' });
    expect(calendar.off['2026-02-16']).toEqual(shipped.off['2026-02-16']);
    expect(calendar.notices.at(-1)).toEqual({
      year: 2027,
      publishedOn: '2026-10-15',
      source: 'Thông báo mẫu',
      workingDays: 259,
    });
  });

  it('replaces a year that was known', () => {
    const change: CalendarChange = readCalendarChange({
      years: [{ ...YEAR, year: 2026, off: [off('2026-01-01')], worked: [], workingDays: 260 }],
    });
    const calendar = changedCalendar(shipped, change);
    checkCalendar(calendar);
    expect(Object.keys(calendar.off).filter((day) => day.startsWith('2026'))).toEqual(['2026-01-01']);
    expect(calendar.knownTo).toBe(shipped.knownTo);
  });

  it.each([
    [{ workingDays: 258 }, { code: 'rulebook.total-differs', year: 2027, said: 258, counted: 259 }],
    [{ off: [off('2027-01-02')] }, { code: 'rulebook.day-off-at-weekend', day: '2027-01-02' }],
    [{ worked: [off('2027-02-12')] }, { code: 'rulebook.day-worked-on-weekday', day: '2027-02-12' }],
    [{ off: [off('2026-01-01')] }, { code: 'rulebook.day-outside-year', day: '2026-01-01', year: 2027 }],
    [{ off: [off('2027-02-30')] }, { code: 'rulebook.day-malformed', day: '2027-02-30' }],
    [{ year: 2029 }, { code: 'rulebook.year-leaves-gap', year: 2029 }],
    [{ source: '' }, { code: 'rulebook.entry-malformed', entry: 'years.0.source' }],
  ])('is refused with %j', (year, refusal) => expect(codeOf(() => changed(year))).toEqual(refusal));
});

describe('a local closure', () => {
  it('is kept with the number of its decision and is no day off', () => {
    const closure = { from: '2026-09-28', to: '2026-09-29', decision: '15/QĐ-UBND', reason: 'bão' };
    const calendar = changedCalendar(shipped, readCalendarChange({ closures: [closure] }));
    expect(calendar.closures).toEqual([closure]);
    expect(calendar.off).toEqual(shipped.off);
  });
});
