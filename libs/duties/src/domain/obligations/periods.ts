import { addDays, localDate, weekday, type LocalDate } from '#kernel';
import type { ObligationPeriod } from '#law';

export type Span = Readonly<{ from: LocalDate; to: LocalDate }>;

/** To compare duties of different periods. */
export const PERIODS_A_YEAR: Readonly<Record<ObligationPeriod, number>> = { WEEK: 52, MONTH: 12, YEAR: 1 };

/** A week, a month or a year; `key` names it for ever: `2026-W07`, `2026-05`, `2026`. */
export type Period = Span & Readonly<{ key: string }>;

const dayOfMonth = (year: number, month: number, day: number): LocalDate =>
  localDate(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10));

const month = (year: number, number: number): Period => {
  const from = dayOfMonth(year, number, 1);
  return { key: from.slice(0, 7), from, to: dayOfMonth(year, number + 1, 0) };
};

/** Monday to Sunday; named by the year and number of its Thursday (ISO 8601). */
const week = (monday: LocalDate): Period => {
  const thursday = addDays(monday, 3);
  const year = Number(thursday.slice(0, 4));
  const first = weekday(dayOfMonth(year, 1, 4));
  const firstMonday = addDays(dayOfMonth(year, 1, 4), 1 - first);
  const days = (Date.parse(monday) - Date.parse(firstMonday)) / 86_400_000;
  return {
    key: `${year}-W${String(days / 7 + 1).padStart(2, '0')}`,
    from: monday,
    to: addDays(monday, 6),
  };
};

const year = (number: number): Period => ({
  key: String(number),
  from: dayOfMonth(number, 1, 1),
  to: dayOfMonth(number, 12, 31),
});

const periodAt = (kind: ObligationPeriod, day: LocalDate): Period => {
  const [y = 0, m = 1] = day.split('-').map(Number);
  if (kind === 'YEAR') return year(y);
  return kind === 'MONTH' ? month(y, m) : week(addDays(day, 1 - weekday(day)));
};

/** Every period whose last day lies in the span, so that no period belongs to two spans. */
export const periodsIn = (kind: ObligationPeriod, { from, to }: Span): readonly Period[] => {
  const periods: Period[] = [];
  for (let at = periodAt(kind, from); at.to <= to; at = periodAt(kind, addDays(at.to, 1))) periods.push(at);
  return periods;
};

/** A period as its key names it; `undefined` for a text that names none. */
export const periodOfKey = (key: string): Period | undefined => {
  if (/^\d{4}$/.test(key)) return year(Number(key));
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(key)) return month(Number(key.slice(0, 4)), Number(key.slice(5)));
  if (!/^\d{4}-W\d{2}$/.test(key)) return undefined;
  const around = addDays(dayOfMonth(Number(key.slice(0, 4)), 1, 4), 7 * (Number(key.slice(6)) - 1));
  const found = periodAt('WEEK', around);
  return found.key === key ? found : undefined;
};

/** The same span so many months later, to the last day of a month where it ended on one. */
export const monthsLater = ({ from, to }: Span, months: number): Span => {
  if (months === 0) return { from, to };
  const [y = 0, m = 1] = from.split('-').map(Number);
  const [y2 = 0, m2 = 1] = to.split('-').map(Number);
  return { from: dayOfMonth(y, m + months, 1), to: dayOfMonth(y2, m2 + months + 1, 0) };
};
