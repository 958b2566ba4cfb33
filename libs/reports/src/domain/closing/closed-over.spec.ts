import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { DEFAULT_SETTINGS } from '../settings.js';
import { closedOver } from './closed-over.js';
import type { Snapshot } from './period.events.js';
import type { KnownPeriod } from './period-state.js';

const snapshot: Snapshot = {
  position: '1',
  numbers: {},
  hash: '0'.repeat(64),
  ruleSet: 'vn-2026.1',
  settings: DEFAULT_SETTINGS,
  map: 'old',
};

const period = (unit: string, from: string, to: string, status: KnownPeriod['status']): KnownPeriod => {
  const on = localDate('2026-12-20');
  const closed = status === 'prepared' ? [] : [{ on, by: 'b', preparedBy: 'a', snapshot }];
  return { status, unit, formSet: 'tt', from: localDate(from), to: localDate(to), closed };
};

const PERIODS = [
  period('xa', '2026-06-15', '2026-09-14', 'closed'),
  period('xa', '2025-12-15', '2026-09-14', 'closed'),
  period('xa', '2026-09-15', '2026-12-14', 'prepared'),
  period('tinh', '2025-12-15', '2026-12-14', 'adjusting'),
];

const over = (day: string, ...units: string[]) => closedOver(PERIODS, units, localDate(day));

describe('the closed report that a late fact touches', () => {
  it('is the one that ended first, and of equals the shorter one', () =>
    expect(over('2026-09-14', 'xa', 'tinh')).toMatchObject({ unit: 'xa', from: '2026-06-15' }));
  it('may be that of a unit above', () =>
    expect(over('2026-09-15', 'xa', 'tinh')).toMatchObject({ unit: 'tinh', to: '2026-12-14' }));
  it('may be of a later period, which carried the thing over', () =>
    expect(over('2024-03-01', 'xa')).toMatchObject({ to: '2026-09-14' }));
  it('stays closed while an adjustment waits', () =>
    expect(over('2026-12-14', 'tinh')).toMatchObject({ status: 'adjusting' }));
  it('is none where the report was only drawn up', () => expect(over('2026-09-15', 'xa')).toBeUndefined());
  it('is none where only another unit has closed', () =>
    expect(over('2026-01-01', 'xa-khac')).toBeUndefined());
});
