import type { LawYear, SpecialDay } from '../../api/law.types.js';

export type MonthDay = Readonly<{ day: string; date: number; weekend: boolean; special?: SpecialDay }>;

/** One month as rows of seven, Monday first; an empty cell is `undefined`. */
export type Month = Readonly<{ month: number; weeks: readonly (readonly (MonthDay | undefined)[])[] }>;

/** The twelve months of a year with its days off and make-up days. */
export const monthsOf = ({ year, days }: Pick<LawYear, 'year' | 'days'>): readonly Month[] => {
  const special = new Map(days.map((one) => [one.day, one]));
  return Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    weeks: weeks(cells(year, index, special)),
  }));
};

const cells = (
  year: number,
  month: number,
  special: ReadonlyMap<string, SpecialDay>,
): readonly (MonthDay | undefined)[] => {
  const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const days = Array.from({ length }, (_, index): MonthDay => {
    const at = new Date(Date.UTC(year, month, index + 1));
    const day = at.toISOString().slice(0, 10);
    const known = special.get(day);
    return { day, date: index + 1, weekend: at.getUTCDay() % 6 === 0, ...(known && { special: known }) };
  });
  const blanks = Array.from({ length: before }, () => undefined);
  return [...blanks, ...days];
};

const weeks = (all: readonly (MonthDay | undefined)[]): Month['weeks'] =>
  Array.from({ length: Math.ceil(all.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => all[week * 7 + at]),
  );
