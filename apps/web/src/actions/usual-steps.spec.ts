import { describe, expect, it } from '@jest/globals';
import { arranged } from './usual-steps.js';

const of = (noun: string, status: string, ...acts: string[]) => arranged(noun, status, acts, (act) => act);

describe('what follows usually', () => {
  it('comes first in the order of the work, not of the list of rights', () => {
    expect(of('complaint', 'verified', 'group', 'dialogue', 'decide', 'merge')).toEqual({
      usual: ['decide', 'dialogue'],
      others: ['group', 'merge'],
    });
  });

  it('never offers what is not allowed, and never loses what is', () => {
    expect(of('dialogue', 'announced', 'cancel', 'postpone')).toEqual({
      usual: ['postpone'],
      others: ['cancel'],
    });
    expect(of('complaint', 'merged', 'correct')).toEqual({ usual: [], others: ['correct'] });
  });
});
