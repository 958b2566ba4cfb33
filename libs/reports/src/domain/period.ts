import { addDays, localDate, type LocalDate } from '#kernel';

/** A reporting period (kỳ báo cáo): both days included, judged by `occurredOn`. */
export type Period = Readonly<{ from: LocalDate; to: LocalDate }>;

/** How the days of a reporting year are cut: TT 01/2024 and NĐ 09/2019, TT 03/2013, reports to the National Assembly. */
export type PeriodScheme = '15-14' | '16-15' | 'assembly';

export type NamedPeriod = Period & Readonly<{ name: PeriodName; year: number; vi: string; en: string }>;

export const PERIOD_NAMES = ['q1', 'q2', 'q3', 'q4', 'six-months', 'nine-months', 'year'] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

/** First and last month of each: 0 is December of the year before. */
const MONTHS: Readonly<Record<PeriodName, readonly [first: number, last: number]>> = {
  q1: [0, 3],
  q2: [3, 6],
  q3: [6, 9],
  q4: [9, 12],
  'six-months': [0, 6],
  'nine-months': [0, 9],
  year: [0, 12],
};

const WORDS: Readonly<Record<PeriodName, readonly [vi: string, en: string]>> = {
  q1: ['Quý I', 'First quarter'],
  q2: ['Quý II', 'Second quarter'],
  q3: ['Quý III', 'Third quarter'],
  q4: ['Quý IV', 'Fourth quarter'],
  'six-months': ['6 tháng', 'Six months'],
  'nine-months': ['9 tháng', 'Nine months'],
  year: ['Năm', 'Year'],
};

const FIRST_DAY: Readonly<Record<Exclude<PeriodScheme, 'assembly'>, number>> = { '15-14': 15, '16-15': 16 };

const two = (n: number): string => String(n).padStart(2, '0');

/** Month 0 is December of the year before. */
const day = (year: number, month: number, of: number): LocalDate =>
  localDate(month === 0 ? `${year - 1}-12-${two(of)}` : `${year}-${two(month)}-${two(of)}`);

/** The periods of a reporting year (6.6): Q1 of 2024 is 2023-12-15 to 2024-03-14. The Assembly asks for one a year. */
export const periodsOf = (year: number, scheme: PeriodScheme = '15-14'): readonly NamedPeriod[] => {
  if (scheme === 'assembly') {
    const [vi, en] = WORDS.year;
    const period = { from: day(year - 1, 8, 1), to: day(year, 7, 31) };
    return [{ name: 'year', year, ...period, vi: `${vi} ${year}`, en: `${en} ${year}` }];
  }
  const first = FIRST_DAY[scheme];
  return PERIOD_NAMES.map((name) => {
    const [from, to] = MONTHS[name];
    const [vi, en] = WORDS[name];
    return {
      name,
      year,
      from: day(year, from, first),
      to: day(year, to, first - 1),
      vi: `${vi} ${year}`,
      en: `${en} ${year}`,
    };
  });
};

/** The last day before the period: what had not ended then is carried over (kỳ trước chuyển sang). */
export const dayBefore = ({ from }: Period): LocalDate => addDays(from, -1);
