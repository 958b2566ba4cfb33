import { localDate, type LocalDate } from '#kernel';

/** The days asked for; of the year of the last one, up to today, where nothing is said. */
export const daysOf = (
  { from, to }: Readonly<{ from?: string; to?: string }>,
  today: LocalDate,
): Readonly<{ from: LocalDate; to: LocalDate }> => {
  const last = to === undefined ? today : localDate(to);
  return { from: localDate(from ?? `${last.slice(0, 4)}-01-01`), to: last };
};
