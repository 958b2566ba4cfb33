import { describe, expect, it } from '@jest/globals';
import { bodyOf } from './action-form.js';
import { remedyFields, withRemedies } from './remedies-fields.js';

const sent = (values: Record<string, string | boolean>) =>
  withRemedies('done')(bodyOf(remedyFields('done'), values));

describe('money, land and people', () => {
  it('are sent in whole đồng and hundredths of a square metre', () =>
    expect(
      sent({
        doneAsked: true,
        'done.toIndividuals.money': '25000000',
        'done.toIndividuals.land': '12,5',
        'done.individuals': '2',
        'done.disciplined.people': '1',
        'done.investigated.cases': '1',
      }),
    ).toEqual({
      done: {
        toIndividuals: { money: 25_000_000, land: 1250 },
        individuals: 2,
        disciplined: { people: 1, officials: 0 },
        investigated: { cases: 1, people: 0, officials: 0 },
      },
    }));
  it('are left out when nothing was typed, and when they are not asked for', () => {
    expect(sent({ doneAsked: true })).toEqual({});
    expect(sent({ doneAsked: false, 'done.toState.money': '5' })).toEqual({});
  });
});
