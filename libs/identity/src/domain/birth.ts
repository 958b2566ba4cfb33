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

/** Two digits mean the last year with that ending that is not in the future: nobody visits before birth. */
const fullYear = (text: string, today: LocalDate): number => {
  const year = Number(text);
  if (text.length === 4) return year;
  const thisYear = Number(today.slice(0, 4));
  const sameCentury = thisYear - (thisYear % 100) + year;
  return sameCentury > thisYear ? sameCentury - 100 : sameCentury;
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
  const day = realDay(fullYear(y, today), Number(m), Number(d));
  if (!day) return undefined;
  const year = Number(day.slice(0, 4));
  return { text: `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`, year, precision: 'day', day };
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
