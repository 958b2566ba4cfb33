import { describe, expect, it } from '@jest/globals';
import { axisOf, heatOf, pathOf } from './heat.js';

describe('the heat table', () => {
  it('shows a single case, and the worst darkest', () => {
    expect([0, 1, 10, 20, 40].map((n) => heatOf(n, 40))).toEqual([0, 1, 1, 2, 4]);
  });

  it('has no shade where nothing is open', () => {
    expect(heatOf(0, 0)).toBe(0);
  });
});

describe('the rate over twelve months', () => {
  it('has an axis that holds the lowest month and ends at 100', () => {
    expect(axisOf([87, 88]).ticks).toEqual([60, 70, 80, 90, 100]);
    expect(axisOf([32, 88])).toMatchObject({ low: 20, high: 100 });
    expect(axisOf([]).high).toBe(100);
  });

  it('leaves a gap for a month without closed cases', () => {
    expect(pathOf([{ x: 0, y: 1 }, { x: 1, y: 2 }, undefined, { x: 3, y: 4 }])).toBe(
      'M0.0 1.0L1.0 2.0M3.0 4.0',
    );
  });
});
