import { localDate, type LocalDate } from '#kernel';

/** Birth (ngày sinh) as told at the desk: old people often know the year only. */
export type Birth = Readonly<{
  /** As shown: `05/09/1980`, `09/1980` or `1980`. */
  text: string;
  year: number;
  precision: 'day' | 'month' | 'year';
  /** Present when the day is known. */
  day?: LocalDate;
}>;

const YEAR = /^(\d{4})$/;
const MONTH = /^(\d{1,2})[./\s-](\d{4})$/;
const DAY = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4}|\d{2})$/;
const COMPACT = /^(\d{2})(\d{2})(\d{4})$/;
const OLDEST = 130;

const two = (value: number): string => String(value).padStart(2, '0');

/** Two digits: this century if that is not in the future, otherwise the one before. */
const years = (text: string, today: LocalDate): readonly number[] => {
  if (text.length === 4) return [Number(text)];
  const century = Number(today.slice(0, 2)) * 100;
  return [century + Number(text), century - 100 + Number(text)];
};

const realDay = (year: number, month: number, day: number): LocalDate | undefined => {
  try {
    return localDate(`${year}-${two(month)}-${two(day)}`);
  } catch {
    return undefined;
  }
};

/**
 * Reads `5/9/80`, `05091980`, `5-9-1980`, `09/1980` or `1980`: day before month, always.
 *
 * @param today in Asia/Ho_Chi_Minh; a birth lies neither after it nor more than 130 years before
 * @returns `undefined` when it is no birth: 31/02/1990, 13/1980, tomorrow
 */
export const parseBirth = (typed: string, today: LocalDate): Birth | undefined => {
  const text = typed.normalize('NFC').trim();
  const birth = dayIn(text, today) ?? monthIn(text) ?? yearIn(text);
  if (!birth || birth.year < Number(today.slice(0, 4)) - OLDEST) return undefined;
  return earliest(birth) > today ? undefined : birth;
};

const earliest = ({ day, year, precision, text }: Birth): string =>
  day ?? (precision === 'month' ? `${year}-${text.slice(0, 2)}-01` : `${year}-01-01`);

const dayIn = (text: string, today: LocalDate): Birth | undefined => {
  const parts = DAY.exec(text) ?? COMPACT.exec(text);
  if (!parts) return undefined;
  const [, d = '', m = '', y = ''] = parts;
  const day = years(y, today)
    .map((year) => realDay(year, Number(m), Number(d)))
    .find((real) => real !== undefined && real <= today);
  if (!day) return undefined;
  const [year = '', month = '', date = ''] = day.split('-');
  return { text: `${date}/${month}/${year}`, year: Number(year), precision: 'day', day };
};

const monthIn = (text: string): Birth | undefined => {
  const [, m, y] = MONTH.exec(text) ?? [];
  const month = Number(m);
  if (!y || month < 1 || month > 12) return undefined;
  return { text: `${two(month)}/${y}`, year: Number(y), precision: 'month' };
};

const yearIn = (text: string): Birth | undefined => {
  const [, year] = YEAR.exec(text) ?? [];
  return year ? { text: year, year: Number(year), precision: 'year' } : undefined;
};
