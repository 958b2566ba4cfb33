import { describe, expect, it } from '@jest/globals';
import { bodyOf, verbOf, wrongIn, type ActionField } from './action-form.js';

const fields: readonly ActionField[] = [
  { name: 'reason', kind: 'area', required: true },
  { name: 'documentNo', kind: 'text' },
  { name: 'ways', kind: 'lines' },
  { name: 'pages', kind: 'number' },
  { name: 'complex', kind: 'check' },
  { name: 'dueOn', kind: 'day' },
];

describe('the body of an act', () => {
  it('leaves out what was not filled in, and says false for an unticked box', () => {
    expect(bodyOf(fields, { reason: ' đã rõ ', documentNo: '  ' })).toEqual({
      reason: 'đã rõ',
      complex: false,
    });
  });

  it('sends one item a line, without the empty ones', () => {
    expect(bodyOf(fields, { ways: 'niêm yết\n\n loa truyền thanh ' })).toMatchObject({
      ways: ['niêm yết', 'loa truyền thanh'],
    });
  });

  it('sends a number as a number', () => {
    expect(bodyOf(fields, { pages: '12' })).toMatchObject({ pages: 12 });
  });
});

describe('what is wrong with an act', () => {
  it('names required fields that hold only spaces', () => {
    expect([...wrongIn(fields, { reason: '   ' })]).toEqual([['reason', 'missing']]);
  });

  it('names a number and a day that are none', () => {
    expect([...wrongIn(fields, { reason: 'x', pages: 'hai', dueOn: '31/02/2026' })]).toEqual([
      ['pages', 'notNumber'],
      ['dueOn', 'dayUnclear'],
    ]);
  });
});

it('finds the act in the policy name that the server offers', () => {
  expect(verbOf('complaint.accept')).toBe('accept');
  expect(verbOf('accept')).toBe('accept');
});
