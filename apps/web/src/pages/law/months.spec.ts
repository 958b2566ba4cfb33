import { describe, expect, it } from '@jest/globals';
import { monthsOf } from './months.js';

const off = { day: '2026-02-16', kind: 'off', vi: 'Tết', en: 'Tết' } as const;

describe('a year of months', () => {
  const months = monthsOf({ year: 2026, days: [off] });

  it('begins each week on Monday: 1 February 2026 is the only day of its first row', () => {
    const [first] = months[1]?.weeks ?? [];
    expect(first?.map((day) => day?.date)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      1,
    ]);
    expect(months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day)).toHaveLength(365);
  });

  it('marks days off and weekends', () => {
    const days = months[1]?.weeks.flat() ?? [];
    expect(days.find((day) => day?.day === '2026-02-16')?.special).toBe(off);
    expect(days.filter((day) => day?.weekend)).toHaveLength(8);
  });
});
