import { describe, expect, it } from '@jest/globals';
import type { Row } from '../fields/row.js';
import type { Derived, Mapping } from '../mapping/mapping.types.js';
import { planOf } from './plan.js';
import { rowFacts, timedRows } from './row-facts.js';

/** Rows of state and group, a minute apart, through derived events only: the row's own note is left out. */
const derived = (rules: readonly Derived[], ...lines: readonly string[]): readonly string[] => {
  const mapping: Mapping = {
    name: 'x',
    source: { format: 'csv', rows: 'event' },
    case: { id: 'id' },
    events: { time: 'at', activity: 'state' },
    derived: rules,
  };
  const plan = planOf(mapping);
  const rows = lines.map((line, index): Row => {
    const [state = '', group = ''] = line.split(',');
    const cell: Readonly<Record<string, string>> = {
      id: '1',
      at: `2024-01-01 08:${String(10 + index)}`,
      state,
      group,
    };
    return { number: index + 2, cells: plan.columns.map((name) => cell[name] ?? '') };
  });
  const facts = rowFacts(
    plan,
    timedRows(plan, rows, (refusal) => expect(refusal).toBeUndefined()),
  );
  return facts
    .filter(({ word }) => word !== 'note')
    .map(({ word, row, from, to }) =>
      [`${word}@${String(row)}`, from, to].filter((part) => part !== undefined).join(' '),
    );
};

describe('a derived event', () => {
  const closing: readonly Derived[] = [
    { word: 'closed', entering: { state: 'done' } },
    { word: 'reopened', leaving: { state: 'done' } },
  ];

  it('happens where a state is entered or left, not while it lasts', () => {
    expect(derived(closing, 'a', 'done', 'done', 'b', 'done')).toEqual([
      'closed@3',
      'reopened@5',
      'closed@6',
    ]);
  });

  it('may happen on the first row', () => {
    expect(derived(closing, 'done', 'a')).toEqual(['closed@2', 'reopened@3']);
  });

  it('takes a group of states as one', () => {
    const wait = { state: { startsWith: 'Wait' } };
    const rules: readonly Derived[] = [
      { word: 'suspended', entering: wait },
      { word: 'resumed', leaving: wait },
    ];
    expect(derived(rules, 'a', 'Wait', 'Wait - User', 'b')).toEqual(['suspended@3', 'resumed@5']);
  });

  it('happens where a value changes, and not on the first', () => {
    const rules: readonly Derived[] = [{ word: 'transferred', changeOf: 'group' }];
    expect(derived(rules, 'a,G1', 'a,G1', 'a,G2', 'a,G1')).toEqual([
      'transferred@4 G1 G2',
      'transferred@5 G2 G1',
    ]);
  });

  it('passes over blank and ignored values, unless a blank counts', () => {
    const rule = { word: 'transferred', changeOf: 'group' };
    const lines = ['a,G1', 'a,', 'a,EMPTY', 'a,G1', 'a,G2'];
    expect(derived([{ ...rule, ignore: ['EMPTY'] }], ...lines)).toEqual(['transferred@6 G1 G2']);
    expect(derived([{ ...rule, blankCounts: true, ignore: ['EMPTY'] }], ...lines)).toEqual([
      'transferred@3 G1 ',
      'transferred@5  G1',
      'transferred@6 G1 G2',
    ]);
  });

  it('may look at a part of a value', () => {
    const line: Derived = {
      word: 'escalated',
      changeOf: { column: 'group', rules: [{ matches: '(2nd|3rd)$', value: '$1' }], otherwise: '1st' },
    };
    expect(derived([line], 'a,G1', 'a,G2', 'a,G3 2nd', 'a,G4 2nd')).toEqual(['escalated@4 1st 2nd']);
  });

  it('stands before the row’s own word when it leaves, after it when it enters', () => {
    const rules: readonly Derived[] = [...closing, { word: 'transferred', changeOf: 'group' }];
    expect(derived(rules, 'done,G1', 'a,G2', 'done,G2')).toEqual([
      'closed@2',
      'reopened@3',
      'transferred@3 G1 G2',
      'closed@4',
    ]);
  });
});
