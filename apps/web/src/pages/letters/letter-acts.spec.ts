import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import type { Letter } from '../../api/dialogue.types.js';
import { actsOn, dueOf } from './letter-acts.js';

const due: Letter['due'] = {
  rule: 'TCD.REPLY',
  variants: [],
  from: localDate('2026-11-06'),
  raw: localDate('2026-11-20'),
  due: localDate('2026-11-20'),
  ruleSet: 'r',
  calendar: 'c',
  provisional: false,
};

const letter = (status: Letter['status'], disposition?: string): Letter => ({
  letterId: 'l-1',
  code: 'DON-1',
  channel: 'post',
  summary: 'x',
  status,
  receivedOn: '2026-11-06',
  ...(disposition !== undefined && { disposition }),
  unit: 'u',
  unitName: 'U',
  citizen: null,
  due,
  revision: 0,
});

describe('what may be done with a letter', () => {
  it('goes from the book to the classification to one disposition', () => {
    expect(actsOn(letter('received')).map(({ action }) => action)).toEqual(['register']);
    expect(actsOn(letter('registered')).map(({ action }) => action)).toEqual(['classify']);
    expect(actsOn(letter('classified'))).toHaveLength(6);
  });

  it('takes the reply of the body that a letter was transferred to', () => {
    expect(actsOn(letter('disposed', 'transferred')).map(({ action }) => action)).toEqual(['reply']);
    expect(actsOn(letter('disposed', 'filed'))).toEqual([]);
  });
});

it('is late only after its last day has ended', () => {
  expect(dueOf({ due }, '2026-11-20')).toMatchObject({ state: 'today', days: 0 });
  expect(dueOf({ due }, '2026-11-21')).toMatchObject({ state: 'overdue', days: 1 });
  expect(dueOf({ due }, '2026-11-07')).toMatchObject({ state: 'in-time', days: 13 });
});
