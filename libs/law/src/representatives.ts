import type { LocalDate } from '#kernel';
import { localDate } from '#kernel';

/** How many of a group may speak for it (cử người đại diện). */
export type RepresentativeLimits = Readonly<{ min: number; max: number; basis: string }>;

type Row = Readonly<{
  validFrom: LocalDate;
  basis: string;
  limits: readonly (readonly [number, number, number])[];
}>;

/** People from which the row holds, fewest and most representatives; the newest law first. */
const ROWS: readonly Row[] = [
  {
    validFrom: localDate('2026-07-01'),
    basis: 'LTCD 29',
    limits: [
      [11, 1, 5],
      [5, 1, 2],
    ],
  },
  {
    validFrom: localDate('2020-12-10'),
    basis: 'LTCD 29; NĐ124 6',
    limits: [
      [11, 1, 5],
      [5, 1, 2],
    ],
  },
  {
    validFrom: localDate('2014-07-01'),
    basis: 'LTCD 29',
    limits: [
      [11, 1, 5],
      [5, 1, 2],
    ],
  },
];

/**
 * The rule of the day: 5 to 10 people send one or two, more than 10 send up to five.
 *
 * @returns `undefined` for fewer than five people, who speak for themselves, and before the law of 2013
 */
export const representativeLimits = (people: number, day: LocalDate): RepresentativeLimits | undefined => {
  const row = ROWS.find(({ validFrom }) => validFrom <= day);
  const limit = row?.limits.find(([from]) => people >= from);
  return row && limit && { min: limit[1], max: limit[2], basis: row.basis };
};
