import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { builtInLaw, governs, isSince, regimeOf, type ActInCase } from '#law';

const on = localDate;
const JUNE = on('2026-06-15');
const JULY = on('2026-07-15');

const complaint = (act: ActInCase['act'], days: Omit<ActInCase, 'act'>) =>
  governs(builtInLaw, 'complaint', { act, ...days });

describe('the legal regimes', () => {
  it.each([
    ['2023-06-30', 'R0'],
    ['2023-07-01', 'R1'],
    ['2025-06-30', 'R1'],
    ['2025-07-01', 'R2'],
    ['2026-06-30', 'R2'],
    ['2026-07-01', 'R3'],
  ])('on %s is %s', (day, regime) => expect(regimeOf(on(day))).toBe(regime));

  it('follow each other', () => {
    expect(isSince('R3', 'R3')).toBe(true);
    expect(isSince('R2', 'R3')).toBe(false);
  });
});

describe('C13: an act in a case accepted before 01/07/2026', () => {
  it.each(['withdraw', 'suspend', 'resume', 'terminate', 'dialogue'] as const)(
    'follows the new decree when it is to %s an undecided complaint',
    (act) =>
      expect(complaint(act, { acceptedOn: JUNE, actOn: JULY })).toEqual({
        regime: 'R3',
        basis: 'NĐ155 22(1)',
      }),
  );

  it.each(['extend', 'decide', 'other'] as const)('follows the old law when it is to %s a complaint', (act) =>
    expect(complaint(act, { acceptedOn: JUNE, actOn: JULY })).toEqual({ regime: 'R2' }),
  );

  it('follows the old law while the new one is not in force', () =>
    expect(complaint('suspend', { acceptedOn: JUNE, actOn: on('2026-06-30') })).toEqual({ regime: 'R2' }));

  it('follows the old law when the complaint was already decided', () =>
    expect(complaint('terminate', { acceptedOn: JUNE, actOn: JULY, decidedOn: on('2026-06-30') })).toEqual({
      regime: 'R2',
    }));

  it('follows the new decree in every act of a denunciation', () =>
    expect(governs(builtInLaw, 'denunciation', { act: 'extend', acceptedOn: JUNE, actOn: JULY })).toEqual({
      regime: 'R3',
      basis: 'NĐ156 10(1)',
    }));
});

describe('C13: an act in any other case', () => {
  it('follows the law of the day of acceptance', () => {
    expect(complaint('suspend', { acceptedOn: JULY, actOn: on('2026-08-03') })).toEqual({ regime: 'R3' });
    expect(complaint('decide', { acceptedOn: on('2025-06-30'), actOn: on('2025-07-09') })).toEqual({
      regime: 'R1',
    });
  });

  it('follows the law of its own day before acceptance', () =>
    expect(complaint('withdraw', { actOn: JULY })).toEqual({ regime: 'R3' }));
});
