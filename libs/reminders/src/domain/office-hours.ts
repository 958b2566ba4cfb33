import { addDays, dayOf, startOf } from '#kernel';
import { isWorkingDay, type Law } from '#law';

const MINUTE = 60_000;

/** Minutes after midnight, Asia/Ho_Chi_Minh: 07:30 to 17:00. */
const OPENS = 7 * 60 + 30;
const CLOSES = 17 * 60;

/** A timer of Node cannot wait longer than 2^31 - 1 ms (24.8 days); nothing here waits longer than this. */
export const LONGEST_WAIT_MS = 24 * 60 * MINUTE;

const minuteOf = (instant: string): number =>
  (Date.parse(instant) - Date.parse(startOf(dayOf(instant)))) / MINUTE;

/** Whether somebody sits in the office (giờ hành chính) at that UTC instant. */
export const isOfficeHour = (law: Law, instant: string): boolean => {
  const minute = minuteOf(instant);
  return isWorkingDay(law, dayOf(instant)) && minute >= OPENS && minute < CLOSES;
};

/**
 * How long to sleep before the next look, in milliseconds: `every` within office hours, else until they begin, but
 * never so long that a timer could not hold it or a change of the calendar would be missed for a day.
 */
export const nextLook = (law: Law, instant: string, every: number): number => {
  if (isOfficeHour(law, instant)) return every;
  const today = dayOf(instant);
  let day = isWorkingDay(law, today) && minuteOf(instant) < OPENS ? today : addDays(today, 1);
  while (!isWorkingDay(law, day)) day = addDays(day, 1);
  const opens = Date.parse(startOf(day)) + OPENS * MINUTE;
  return Math.min(LONGEST_WAIT_MS, Math.max(MINUTE, opens - Date.parse(instant)));
};
