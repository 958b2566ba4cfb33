import type { NumberRequest } from './case-numbers.js';

/** A number in a series of papers (số văn bản), e.g. of the notices of a unit in a year. */
export type SeriesRequest = Omit<NumberRequest, 'kind'> &
  Readonly<{
    /** As it stands behind the number: `TB`, `QĐ`. */
    series: string;
  }>;

/** Gives out the numbers of papers, by unit, year and series. */
export abstract class SeriesNumbers {
  /** @returns the next number, from 1 on without gaps; the same thing gets the same number again */
  abstract inSeries(request: SeriesRequest): Promise<number>;
}
