import { addDays, weekday, type LocalDate } from '#kernel';
import type { Calendar, DayNote } from './calendars/calendar.types.js';
import type { Law } from './law.types.js';

/** All that the functions here read of the law. */
export type WithCalendar = Pick<Law, 'calendar'>;

const SATURDAY: DayNote = { vi: 'thứ Bảy', en: 'Saturday' };
const SUNDAY: DayNote = { vi: 'Chủ nhật', en: 'Sunday' };
const HORIZON_DAYS = 366_000;

/** True while the calendar of this day has been published. */
export const isPublished = ({ knownFrom, knownTo }: Calendar, day: LocalDate): boolean =>
  knownFrom <= day && day <= knownTo;

/**
 * Why nobody works on this day; `undefined` on a working day. The week is Monday to Friday, unless the calendar
 * was given another one for a rule of the workplace.
 *
 * @source BLLĐ 111(3), 112 and the yearly notices on swapped days
 */
export const dayOffReason = ({ calendar }: WithCalendar, day: LocalDate): DayNote | undefined => {
  if (calendar.worked[day]) return undefined;
  const holiday =
    calendar.off[day] ?? (isPublished(calendar, day) ? undefined : calendar.yearly[day.slice(5)]);
  if (holiday) return holiday;
  const dayOfWeek = weekday(day);
  if (dayOfWeek === 6) return (calendar.week ?? 5) > 5 ? undefined : SATURDAY;
  return dayOfWeek === 7 ? SUNDAY : undefined;
};

export const isWorkingDay = (law: WithCalendar, day: LocalDate): boolean => !dayOffReason(law, day);

/**
 * The n-th working day after `from`, which is not itself counted (C5); a negative `n` counts back.
 * `n` = 0 gives `from`, working or not.
 *
 * @throws RangeError when `n` is not a whole number of days within reach
 */
export const addWorkingDays = (law: WithCalendar, from: LocalDate, n: number): LocalDate => {
  if (!Number.isInteger(n) || Math.abs(n) > HORIZON_DAYS) throw new RangeError(`not a number of days: ${n}`);
  const step = n < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(law, day)) left -= 1;
  }
  return day;
};

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (law: WithCalendar, from: LocalDate, to: LocalDate): number =>
  daysAfter(from, to).filter((day) => isWorkingDay(law, day)).length;

/** `day` itself when it is worked, else the nearest working day in the given direction (C3, C6). */
export const nearestWorkingDay = (law: WithCalendar, day: LocalDate, step: 1 | -1): LocalDate =>
  isWorkingDay(law, day) ? day : addWorkingDays(law, day, step);

/** Every day after `from` up to and including `to`. */
export const daysAfter = (from: LocalDate, to: LocalDate): readonly LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};
