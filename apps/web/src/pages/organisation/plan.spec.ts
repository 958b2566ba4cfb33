import { describe, expect, it } from '@jest/globals';
import { bodyOfPlan, emptyPlan, faultsOf, type Plan } from './plan.js';

const merger: Plan = {
  ...emptyPlan('merge'),
  ends: ['xa-1', 'xa-2'],
  made: [{ name: 'Xã Ba', level: 'commune', parent: 'tinh', remote: false }],
  day: '2026-07-01',
  legalBasis: 'Nghị quyết 01/NQ ngày 01/06/2026',
};
const split: Plan = { ...merger, kind: 'split', ends: ['xa-1'], into: ['xa-2'], heir: 'Xã Ba' };

describe('the plan of a merger or split', () => {
  it('says everything that is missing, in the order of the steps', () => {
    expect(faultsOf(emptyPlan('merge'))).toEqual(['ends', 'takes-over', 'day', 'legalBasis']);
    expect(faultsOf(emptyPlan('split'))).toEqual(['ends', 'takes-over', 'heir', 'day', 'legalBasis']);
  });

  it('lets exactly one unit take over in a merger, and two or more in a split', () => {
    expect(faultsOf(merger)).toEqual([]);
    expect(faultsOf({ ...merger, into: ['xa-4'] })).toEqual(['takes-over']);
    expect(faultsOf({ ...split, into: [] })).toEqual(['takes-over']);
    expect(faultsOf(split)).toEqual([]);
  });

  it('lets no unit take over from itself, and asks for one that ends in a split', () => {
    expect(faultsOf({ ...merger, made: [], into: ['xa-1'] })).toEqual(['itself']);
    expect(faultsOf({ ...split, ends: ['xa-1', 'xa-9'] })).toEqual(['one-end']);
  });

  it('asks for a name, a level and a place of each new unit', () => {
    expect(faultsOf({ ...merger, made: [{ name: ' ', level: '', parent: '', remote: false }] })).toEqual([
      'names',
    ]);
  });

  it('is sent in the words of the server', () => {
    expect(bodyOfPlan(merger)).toEqual({
      from: ['xa-1', 'xa-2'],
      establish: merger.made[0],
      day: '2026-07-01',
      legalBasis: merger.legalBasis,
    });
    expect(bodyOfPlan({ ...merger, made: [], into: ['xa-3'] })).toMatchObject({ into: 'xa-3' });
    expect(bodyOfPlan(split)).toMatchObject({ from: 'xa-1', into: ['xa-2'], heir: 'Xã Ba' });
  });
});
