/**
 * Days after which the page warns that no newer checkpoint is held outside. Whatever is changed after the last one that is
 * held cannot be shown to an outsider: a week is how long an office may go on unseen, and short enough that the next visit
 * of an inspector or the weekly report can carry one.
 */
export const HELD_LIMIT_DAYS = 7;

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** Whole minutes between two instants, UTC, ISO 8601. */
export const minutesBetween = (earlier: string, later: string): number =>
  Math.max(0, Math.floor((Date.parse(later) - Date.parse(earlier)) / MINUTE_MS));

export const isOverdue = (minutes: number | undefined): boolean =>
  minutes === undefined || minutes > HELD_LIMIT_DAYS * DAY_MINUTES;
