import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantIn, isTimeFormat, timeFormat } from './time-format.js';
import { zone } from './zone.js';

const read = (
  text: string,
  format: string,
  clocks = 'UTC',
  day: 'start' | 'end' = 'start',
): string | undefined => {
  const instant = instantIn(text, [timeFormat(format)], zone(clocks), day);
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe('a time in the source', () => {
  it.each([
    ['01/02/2015 12:00:09 AM', 'MM/DD/YYYY hh:mm:ss A', '2015-01-02T00:00:09.000Z'],
    ['01/02/2015 12:25:23 PM', 'MM/DD/YYYY hh:mm:ss A', '2015-01-02T12:25:23.000Z'],
    ['1/2/2015 1:05:09 pm', 'MM/DD/YYYY hh:mm:ss A', '2015-01-02T13:05:09.000Z'],
    ['2011-10-11 13:42:22.688000+02:00', 'iso', '2011-10-11T11:42:22.688Z'],
    ['2011-10-11T13:42:22.6889999Z', 'iso', '2011-10-11T13:42:22.688Z'],
    ['2011-10-11T13:42:22+0530', 'iso', '2011-10-11T08:12:22.000Z'],
    ['2011-10-11T13:42', 'iso', '2011-10-11T13:42:00.000Z'],
    ['2011-10-11 13:42:22 UTC', 'iso', '2011-10-11T13:42:22.000Z'],
    ['2011-10-11', 'iso', '2011-10-11T00:00:00.000Z'],
    ['11/10/2011', 'DD/MM/YYYY', '2011-10-11T00:00:00.000Z'],
    ['20111011134222', 'YYYYMMDDHHmmss', '2011-10-11T13:42:22.000Z'],
    ['11-Oct-11 13.42', 'DD-MMM-YY HH.mm', '2011-10-11T13:42:00.000Z'],
    ['October 3, 2011', 'MMMM DD, YYYY', '2011-10-03T00:00:00.000Z'],
    ['03.10.2011 07:05:06,5', 'DD.MM.YYYY HH:mm:ss,S', '2011-10-03T07:05:06.500Z'],
    ['2011-10-03 07:05 +07', 'YYYY-MM-DD HH:mm Z', '2011-10-03T00:05:00.000Z'],
    ['1318340542', 'epoch-s', '2011-10-11T13:42:22.000Z'],
    ['1318340542688', 'epoch-ms', '2011-10-11T13:42:22.688Z'],
  ])('reads %s as %s', (text, format, expected) => {
    expect(read(text, format)).toBe(expected);
  });

  it.each([
    ['2015-02-30', 'iso'],
    ['2015-13-01', 'iso'],
    ['2015-01-01T24:00:00', 'iso'],
    ['13/01/2015 13:00:00 PM', 'DD/MM/YYYY hh:mm:ss A'],
    ['2015-01-01 extra', 'iso'],
    ['', 'iso'],
    ['1e9', 'epoch-s'],
  ])('does not guess at %s', (text, format) => {
    expect(read(text, format)).toBeUndefined();
  });

  it('is the day’s first instant in the zone, or its last when the mapping says so', () => {
    expect(read('2024-03-05', 'iso', 'Asia/Ho_Chi_Minh')).toBe('2024-03-04T17:00:00.000Z');
    expect(read('2024-03-05', 'iso', 'Asia/Ho_Chi_Minh', 'end')).toBe('2024-03-05T16:59:59.999Z');
    expect(read('2024-03-05 10:00', 'iso', 'Asia/Ho_Chi_Minh', 'end')).toBe('2024-03-05T03:00:00.000Z');
  });

  it('needs a year, a month and a day in its pattern', () => {
    expect(isTimeFormat('DD/MM')).toBe(false);
    expect(isTimeFormat('YYYY-MM-DD')).toBe(true);
  });

  const twoDigits = (n: number): string => String(n).padStart(2, '0');
  const WRITERS: Readonly<Record<string, (at: Date) => string>> = {
    iso: (at) => at.toISOString(),
    'epoch-ms': (at) => String(at.getTime()),
    'YYYY-MM-DD HH:mm:ss.SSS': (at) => at.toISOString().replace('T', ' ').replace('Z', ''),
    'DD/MM/YYYY HH:mm:ss.SSS': (at) =>
      `${twoDigits(at.getUTCDate())}/${twoDigits(at.getUTCMonth() + 1)}/${at.toISOString().slice(0, 4)} ${at.toISOString().slice(11, 23)}`,
    'MM/DD/YYYY hh:mm:ss.SSS A': (at) => {
      const hour = at.getUTCHours();
      const half = hour < 12 ? 'AM' : 'PM';
      const day = `${String(at.getUTCMonth() + 1)}/${String(at.getUTCDate())}/${at.toISOString().slice(0, 4)}`;
      return `${day} ${String(hour % 12 || 12)}:${at.toISOString().slice(14, 23)} ${half}`;
    },
  };

  it.each(Object.keys(WRITERS))('written as %s comes back as it was', (format) => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (at) => expect(read(WRITERS[format]?.(at) ?? '', format)).toBe(at.toISOString())),
    );
  });
});
