import { localDate, weekday } from '#kernel';
import { workingDaysBetween, type Calendar, type Closure, type DayNote, type YearNotice } from '#law';
import type { CalendarContent } from './rulebook.events.js';
import { no } from './rulebook.refusal.js';
import { versionedDecider } from './versioned.js';

export type DayEntry = DayNote & Readonly<{ day: string }>;

/** A year as its notice (thông báo nghỉ lễ, tết) tells it; it replaces what was known of that year. */
export type YearOfDays = YearNotice &
  Readonly<{ off: readonly DayEntry[]; worked: readonly DayEntry[]; proposed?: readonly DayEntry[] }>;

export type CalendarChange = Readonly<{
  years?: readonly YearOfDays[];
  /** All of them; absent: as before. */
  closures?: readonly Closure[];
}>;

type Days = Calendar['off'];

/** @throws Refusal `rulebook.day-malformed`, `rulebook.day-outside-year`, `rulebook.year-leaves-gap` */
export const changedCalendar = (base: CalendarContent, change: CalendarChange): CalendarContent =>
  (change.years ?? [])
    .toSorted((one, other) => one.year - other.year)
    .reduce(withYear, {
      ...base,
      closures: change.closures ?? base.closures,
    });

const withYear = (base: CalendarContent, one: YearOfDays): CalendarContent => {
  const { year, publishedOn, source, workingDays, off, worked, proposed = [] } = one;
  const first = Number(base.knownFrom.slice(0, 4));
  const last = Number(base.knownTo.slice(0, 4));
  if (year < first - 1 || year > last + 1) no('rulebook.year-leaves-gap', { year });
  const notice = { year, ...(publishedOn && { publishedOn }), source, workingDays };
  return {
    off: { ...outside(base.off, year), ...within(off, year) },
    worked: { ...outside(base.worked, year), ...within(worked, year) },
    yearly: base.yearly,
    proposed: { ...outside(base.proposed, year), ...within(proposed, year) },
    knownFrom: year < first ? localDate(`${year}-01-01`) : base.knownFrom,
    knownTo: year > last ? localDate(`${year}-12-31`) : base.knownTo,
    notices: [...base.notices.filter((known) => known.year !== year), notice].toSorted(
      (a, b) => a.year - b.year,
    ),
    closures: base.closures,
  };
};

const outside = (days: Days, year: number): Days =>
  Object.fromEntries(Object.entries(days).filter(([day]) => !day.startsWith(`${year}-`)));

const within = (entries: readonly DayEntry[], year: number): Days =>
  Object.fromEntries(
    entries.map(({ day, vi, en, confidence }) => {
      if (!isDay(day)) no('rulebook.day-malformed', { day });
      if (!day.startsWith(`${year}-`)) no('rulebook.day-outside-year', { day, year });
      return [day, { vi, en, ...(confidence && { confidence }) }];
    }),
  );

const isDay = (text: string): boolean => {
  try {
    return localDate(text) === text;
  } catch {
    return false;
  }
};

/**
 * A day off stands on a weekday and a worked day on a weekend, and each year comes to the number of working days
 * that its notice gives: one forgotten day is found before anybody relies on it.
 *
 * @throws Refusal `rulebook.day-off-at-weekend`, `rulebook.day-worked-on-weekday`, `rulebook.total-differs`
 */
export const checkCalendar = (content: CalendarContent): void => {
  const offAtWeekend = Object.keys(content.off).find((day) => weekday(localDate(day)) > 5);
  if (offAtWeekend) no('rulebook.day-off-at-weekend', { day: offAtWeekend });
  const workedAnyway = Object.keys(content.worked).find((day) => weekday(localDate(day)) <= 5);
  if (workedAnyway) no('rulebook.day-worked-on-weekday', { day: workedAnyway });
  for (const { year, workingDays } of content.notices) {
    const counted = workingDaysIn(content, year);
    if (counted !== workingDays) no('rulebook.total-differs', { year, said: workingDays, counted });
  }
};

const workingDaysIn = (content: CalendarContent, year: number): number =>
  workingDaysBetween(
    { calendar: { ...content, version: '' } },
    localDate(`${year - 1}-12-31`),
    localDate(`${year}-12-31`),
  );

/** lịch làm việc, stream `calendar-<id>` */
export const calendarDecider = versionedDecider<'Calendar', CalendarContent>(
  'Calendar',
  'calendar',
  checkCalendar,
);
