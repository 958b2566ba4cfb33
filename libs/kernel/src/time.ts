declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. Sorts as text; has no hour and no offset. */
export type LocalDate = Brand<string, 'LocalDate'>;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Vietnam has had no daylight saving and a fixed offset of +07:00 since 1975-06-13. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** @throws RangeError when `text` is not a real calendar day (2026-02-30 is not). */
export const localDate = (text: string): LocalDate => {
  const parsed = new Date(`${text}T00:00:00Z`);
  if (!ISO_DAY.test(text) || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text) {
    throw new RangeError(`not a calendar day: ${text}`);
  }
  return text as LocalDate;
};

/** `days` calendar days after `from`; negative counts back. */
export const addDays = (from: LocalDate, days: number): LocalDate => {
  const day = new Date(`${from}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10) as LocalDate;
};

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The day in Asia/Ho_Chi_Minh at a UTC instant. */
export const dayOf = (instant: string): LocalDate =>
  new Date(Date.parse(instant) + VIETNAM_OFFSET_MS).toISOString().slice(0, 10) as LocalDate;

/** The first instant of a day in Asia/Ho_Chi_Minh: UTC, ISO 8601 with milliseconds. */
export const startOf = (day: LocalDate): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - VIETNAM_OFFSET_MS).toISOString();

/** The last millisecond of a day in Asia/Ho_Chi_Minh: an act up to here is still in time (BLDS 148(6)). */
export const endOf = (day: LocalDate): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - VIETNAM_OFFSET_MS + DAY_MS - 1).toISOString();

/** The only source of "now". Bound to the system clock in apps, to a fixed instant in tests. */
export abstract class Clock {
  /** UTC, ISO 8601 with milliseconds. */
  abstract now(): string;

  /** Today in Asia/Ho_Chi_Minh. */
  today(): LocalDate {
    return dayOf(this.now());
  }
}
