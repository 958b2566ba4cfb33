import { addDays, dayOf, daysBetween, type LocalDate } from '#kernel';
import { addWorkingDays, soonUntil, workingDaysBetween, type Law } from '#law';
import type { ReminderKind, ReminderRaised } from './reminder.events.js';

/** A clock that runs somewhere, with what is needed to remind people of it. */
export type WatchedClock = Readonly<{
  about: string;
  clock: string;
  due: LocalDate;
  unit: string;
  /** Unit above, which urges the lower level (đôn đốc). */
  superior?: string;
  assignee?: string;
  /** `commitment`: a promise; `effect`: a decision takes force the day after; `report`: a demanded report. */
  nature: 'term' | 'commitment' | 'effect' | 'report';
}>;

/** An open case and the day of its last event. */
export type WatchedCase = Readonly<{ about: string; lastOn: LocalDate; unit: string; assignee?: string }>;

/** A reminder without its id: what it is about and whom it reminds. */
export type DueReminder = Omit<ReminderRaised['data'], 'reminderId' | 'occurredOn'>;

/** A case in which nothing has happened for so many working days is stale (domain of 4.6). */
export const STALE_WORKING_DAYS = 10;

/**
 * All reminders that should have been raised by now about these clocks: those that were already are among them,
 * and their ids say so. Reminders are about a day, so the hour does not matter here.
 */
export const remindersOf = (law: Law, today: LocalDate, watched: WatchedClock): readonly DueReminder[] => {
  const { due, superior, nature } = watched;
  const late = today > due;
  if (nature === 'effect') return late ? [reminder(watched, 'in-force')] : [];
  if (!late) {
    if (today === due) return [reminder(watched, 'due-today')];
    return due <= soonUntil(law, today) ? [reminder(watched, 'due-soon')] : [];
  }
  if (nature === 'report') return [reminder(watched, 'takeover-ground')];
  if (nature === 'commitment') return brokenPromise(watched, daysBetween(due, today));
  if (superior === undefined) return [reminder(watched, 'overdue')];
  // Whoever holds the case is not whom the unit above has urge.
  const { assignee: _, ...unheld } = watched;
  const urge = [{ ...reminder(unheld, 'lower-level-overdue'), unit: superior }];
  return [reminder(watched, 'overdue'), ...urge];
};

/** A promise that was not kept comes up again every week (5.3); only the newest week counts. */
const brokenPromise = (watched: WatchedClock, daysLate: number): readonly DueReminder[] => {
  const week = Math.floor((daysLate - 1) / 7);
  return [{ ...reminder(watched, 'commitment-broken'), ...(week > 0 && { week }) }];
};

const reminder = ({ about, clock, due, unit, assignee }: WatchedClock, kind: ReminderKind): DueReminder => ({
  kind,
  about,
  clock,
  day: due,
  unit,
  ...(assignee !== undefined && { assignee }),
});

/** hồ sơ không chuyển động: one reminder for each time that a case came to rest. */
export const staleReminder = (law: Law, today: LocalDate, watched: WatchedCase): readonly DueReminder[] => {
  const { about, lastOn, unit, assignee } = watched;
  if (today <= lastOn || workingDaysBetween(law, lastOn, today) < STALE_WORKING_DAYS) return [];
  return [{ kind: 'stale', about, day: lastOn, unit, ...(assignee !== undefined && { assignee }) }];
};

/** Clocks that end after this day give no reminder yet. */
export const watchUntil = (law: Law, now: string): LocalDate => soonUntil(law, dayOf(now));

/** Cases whose last event lies on or before this day may be stale. */
export const staleSince = (law: Law, today: LocalDate): LocalDate => {
  let day = addDays(today, -STALE_WORKING_DAYS);
  while (addWorkingDays(law, day, STALE_WORKING_DAYS) > today) day = addDays(day, -1);
  return day;
};
