import { addDays, type LocalDate } from '#kernel';

const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone that the platform does not know */
const formatIn = (zone: string): Intl.DateTimeFormat => {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  formats.set(zone, known);
  return known;
};

/** The wall clock of a zone at an instant, as if it were UTC, without the milliseconds. */
const wallClock = (zone: string, ms: number): number => {
  const part = Object.fromEntries(
    formatIn(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return Date.parse(
    `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`,
  );
};

/** Milliseconds that the zone is ahead of UTC at an instant. */
const offsetAt = (zone: string, ms: number): number => wallClock(zone, ms) - Math.floor(ms / 1000) * 1000;

/** First instant of a local day: UTC with milliseconds. Where clocks skip midnight, the instant of the jump. */
export const startOfDayIn = (zone: string, day: LocalDate): string => {
  const wall = Date.parse(`${day}T00:00:00Z`);
  const first = wall - offsetAt(zone, wall);
  const candidates = [wall - offsetAt(zone, first), first, wall - offsetAt(zone, first - 86_400_000)];
  const exact = candidates.filter((ms) => wallClock(zone, ms) === wall);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates)).toISOString();
};

/** The end of a local day: the next day's first instant, exclusive. */
export const endOfDayIn = (zone: string, day: LocalDate): string => startOfDayIn(zone, addDays(day, 1));

/** `YYYY-MM` on the zone's wall clock. */
export const monthIn = (zone: string, instant: string): string =>
  new Date(wallClock(zone, Date.parse(instant))).toISOString().slice(0, 7);

/** ISO 8601 on the zone's wall clock with its offset; a fraction of a second as six digits, left out when zero. */
export const isoIn = (zone: string, instant: string): string => {
  const ms = Date.parse(instant);
  const offset = offsetAt(zone, ms);
  const wall = new Date(ms + offset).toISOString();
  const fraction = wall.slice(20, 23);
  const minutes = Math.abs(offset) / 60_000;
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return (
    wall.slice(0, 19) +
    (fraction === '000' ? '' : `.${fraction}000`) +
    `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
  );
};
