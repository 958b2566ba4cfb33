import { describe, expect, it } from '@jest/globals';
import { localDate, startOf } from '#kernel';
import { builtInLaw, deadlineState, soonUntil } from '#law';

const tet = localDate('2026-02-12');

describe('where a clock stands', () => {
  it('is "soon" within three working days, however many days off lie between', () => {
    expect(soonUntil(builtInLaw, tet)).toBe('2026-02-24');
    const state = (due: string): string =>
      deadlineState(builtInLaw, { due: localDate(due) }, startOf(tet)).state;
    expect(state('2026-02-24')).toBe('soon');
    expect(state('2026-02-25')).toBe('in-time');
  });

  it('counts the days left', () =>
    expect(deadlineState(builtInLaw, { due: localDate('2026-02-25') }, startOf(tet))).toEqual({
      state: 'in-time',
      days: 13,
    }));

  it('of another system runs to its instant, not to the end of the day', () => {
    const dueAt = '2026-02-12T03:00:00.000Z';
    expect(deadlineState(builtInLaw, { dueAt }, '2026-02-12T03:00:00.000Z').state).toBe('today');
    expect(deadlineState(builtInLaw, { dueAt }, '2026-02-12T03:00:00.001Z').state).toBe('overdue');
  });
});
