import { localDate, type LocalDate } from '#kernel';

/**
 * The corresponding day `n` months on, or the last day of a shorter month (C7).
 *
 * @source BLDS 148(3)(4)
 */
export const addMonths = (from: LocalDate, n: number): LocalDate => {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + n, 0));
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
  return localDate(lastOfMonth.toISOString().slice(0, 10));
};
