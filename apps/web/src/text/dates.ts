import { addDays, daysBetween, localDate, weekday, type LocalDate } from '#kernel';

const VIETNAM = 'Asia/Ho_Chi_Minh';

/** Takes what people type: `5/9/80`, `05091980`, `5-9-1980`. Undefined when it is no full calendar day. */
export const parseDay = (typed: string, pivotYear: number): LocalDate | undefined => {
  const parsed = parsePartialDate(typed, pivotYear);
  return parsed?.precision === 'day' ? parsed.day : undefined;
};

export type PartialDate =
  | Readonly<{ precision: 'day'; day: LocalDate; year: number }>
  | Readonly<{ precision: 'month'; month: number; year: number }>
  | Readonly<{ precision: 'year'; year: number }>;

/** Like `parseDay`, and also `09/1980` and `1980`: old people often know only the year. */
export const parsePartialDate = (typed: string, pivotYear: number): PartialDate | undefined => {
  const text = typed.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return dayFrom(text.slice(0, 4), text.slice(5, 7), text.slice(8), pivotYear);
  if (/^\d{8}$/.test(text)) return dayFrom(text.slice(4), text.slice(2, 4), text.slice(0, 2), pivotYear);
  if (/^\d{4}$/.test(text)) return yearOnly(Number(text), pivotYear);
  const parts = text.split(/[/.\-\s]+/);
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 3) return dayFrom(third, second, first, pivotYear);
  if (parts.length === 2 && second.length === 4) return monthOnly(Number(first), Number(second), pivotYear);
  return undefined;
};

const plausible = (year: number, pivotYear: number): boolean => year >= 1880 && year <= pivotYear + 20;

const yearOnly = (year: number, pivotYear: number): PartialDate | undefined =>
  plausible(year, pivotYear) ? { precision: 'year', year } : undefined;

const monthOnly = (month: number, year: number, pivotYear: number): PartialDate | undefined =>
  month >= 1 && month <= 12 && plausible(year, pivotYear) ? { precision: 'month', month, year } : undefined;

/** Two digits mean the latest such year that is not after the pivot: 80 → 1980, 25 → 2025. */
const fullYear = (digits: string, pivotYear: number): number => {
  if (digits.length > 2) return Number(digits);
  const century = pivotYear - (pivotYear % 100);
  const year = century + Number(digits);
  return year > pivotYear ? year - 100 : year;
};

const dayFrom = (year: string, month: string, day: string, pivotYear: number): PartialDate | undefined => {
  if (month.length > 2 || day.length > 2 || (year.length !== 2 && year.length !== 4)) return undefined;
  const full = fullYear(year, pivotYear);
  if (!plausible(full, pivotYear)) return undefined;
  try {
    const parsed = localDate(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    return { precision: 'day', day: parsed, year: full };
  } catch {
    return undefined;
  }
};

/** `2026-11-20` → `20/11/2026`; text that is no day comes back as it is. */
export const showDay = (day: string | undefined): string => {
  const [year, month, date] = (day ?? '').split('-');
  return year && month && date ? `${date.slice(0, 2)}/${month}/${year}` : (day ?? '');
};

/** `2026-11-20` → `20/11` for lists within a year. */
export const showShortDay = (day: string): string => showDay(day).slice(0, 5);

/** Hour and minute in Vietnam at a UTC instant: `08:41`. */
export const showTime = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: VIETNAM, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );

const DAY_PARTS = new Intl.DateTimeFormat('en-CA', { timeZone: VIETNAM });

/** `20/11/2026 08:41` in Vietnam. */
export const showMoment = (instant: string): string =>
  `${showDay(DAY_PARTS.format(new Date(instant)))} ${showTime(instant)}`;

const WEEKDAYS = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** `Thứ Sáu, 20/11/2026` */
export const showWeekday = (day: string, language: 'vi' | 'en'): string =>
  `${WEEKDAYS[language][weekday(localDate(day)) - 1]}, ${showDay(day)}`;

/** `2026-11` → `11/26`, the label of a chart's axis. */
export const showMonth = (month: string): string => `${month.slice(5, 7)}/${month.slice(2, 4)}`;

/** Over a week between the act and its entry: the reason is asked for (5 working days never need more). */
export const looksLate = (occurredOn: string, today: string): boolean =>
  daysBetween(localDate(occurredOn), localDate(today)) >= 6;

export const shiftDay = (day: string, days: number): string => addDays(localDate(day), days);
