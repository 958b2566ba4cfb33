import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isZone, zone } from './zone.js';

const instant = (wall: string, name: string): string =>
  new Date(zone(name).instantOf(Date.parse(`${wall}Z`))).toISOString();

describe('a wall-clock time of a zone', () => {
  it('is the first pass of the hour that autumn repeats', () => {
    expect(instant('2015-11-01T01:30:00', 'America/New_York')).toBe('2015-11-01T05:30:00.000Z');
    expect(instant('2012-10-28T02:30:00', 'Europe/Amsterdam')).toBe('2012-10-28T00:30:00.000Z');
  });

  it('lies as far after the hour that spring leaves out as it says', () => {
    expect(instant('2015-03-08T02:30:00', 'America/New_York')).toBe('2015-03-08T07:30:00.000Z');
  });

  it('keeps the sides of both changes', () => {
    expect(instant('2015-11-01T00:59:59', 'America/New_York')).toBe('2015-11-01T04:59:59.000Z');
    expect(instant('2015-11-01T02:00:00', 'America/New_York')).toBe('2015-11-01T07:00:00.000Z');
    expect(instant('2015-03-08T01:59:59', 'America/New_York')).toBe('2015-03-08T06:59:59.000Z');
    expect(instant('2015-03-08T03:00:00', 'America/New_York')).toBe('2015-03-08T07:00:00.000Z');
  });

  it('has no change in Vietnam', () => {
    expect(instant('2024-03-05T08:15:00', 'Asia/Ho_Chi_Minh')).toBe('2024-03-05T01:15:00.000Z');
  });

  it.each([
    'America/New_York',
    'Europe/Stockholm',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'America/St_Johns',
  ])('of %s shows again what was read, except in a gap', (name) => {
    const clocks = zone(name);
    const minute = fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minute, (minutes) => {
        const at = minutes * 60_000;
        const wall = at + clocks.offsetAt(at);
        const back = clocks.instantOf(wall);
        expect(back + clocks.offsetAt(back)).toBe(wall);
        expect(back).toBeLessThanOrEqual(at);
      }),
    );
  });

  it('needs a zone that exists', () => {
    expect(isZone('Asia/Ho_Chi_Minh')).toBe(true);
    expect(isZone('Asia/Nowhere')).toBe(false);
  });
});
