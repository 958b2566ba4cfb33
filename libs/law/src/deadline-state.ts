import { dayOf, daysBetween, type LocalDate } from '#kernel';
import type { Law } from './law.types.js';
import { addWorkingDays } from './working-days.js';

/** Trong hạn, sắp đến hạn, đến hạn hôm nay, quá hạn. */
export type DeadlineState = Readonly<{
  state: 'overdue' | 'today' | 'soon' | 'in-time';
  /** Calendar days: late when overdue, otherwise left; 0 on the last day. */
  days: number;
}>;

/** A statutory last day, or the UTC instant that another system or a leader set. */
export type Limit = Readonly<{ due: LocalDate }> | Readonly<{ dueAt: string }>;

/** The last day that counts as "due soon" today, so that SQL needs to compare dates only. */
export const soonUntil = (law: Law, today: LocalDate): LocalDate =>
  addWorkingDays(law, today, law.ruleSet.settings.soonWorkingDays);

/**
 * Where a running clock stands. An act on the last day before 24:00 is in time (C16).
 *
 * @param now UTC instant, ISO 8601
 */
export const deadlineState = (law: Law, limit: Limit, now: string): DeadlineState => {
  const today = dayOf(now);
  const due = 'due' in limit ? limit.due : dayOf(limit.dueAt);
  const days = Math.abs(daysBetween(today, due));
  const over = 'due' in limit ? today > due : Date.parse(now) > Date.parse(limit.dueAt);
  if (over) return { state: 'overdue', days };
  if (today === due) return { state: 'today', days };
  return { state: due <= soonUntil(law, today) ? 'soon' : 'in-time', days };
};
