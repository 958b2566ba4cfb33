import { describe, expect, it } from '@jest/globals';
import type { Condition, Field, Mapping, TimeField } from '../mapping/mapping.types.js';
import { compileCondition } from './condition.js';
import { compileField } from './field.js';
import { Columns, type Row } from './row.js';
import { compileTime } from './time-field.js';

type Cells = Readonly<Record<string, string>>;

/** Rows as a source would make them: only the columns that were named, in the order of naming. */
const rowsOf = (columns: Columns, cells: readonly Cells[]): readonly Row[] =>
  cells.map((row, index) => ({ number: index + 2, cells: columns.names().map((name) => row[name] ?? '') }));

const value = (field: Field, ...cells: readonly Cells[]): string => {
  const columns = new Columns();
  const read = compileField(field, columns);
  const rows = rowsOf(columns, cells);
  return read(rows[0] ?? { number: 0, cells: [] }, rows);
};

const holds = (condition: Condition, cells: Cells): boolean => {
  const columns = new Columns();
  const test = compileCondition(condition, columns);
  return rowsOf(columns, [cells]).every(test);
};

describe('a text field', () => {
  it.each<readonly [string, Field, Cells, string]>([
    ['is the cell, as it stands', 'a', { a: ' x ' }, ' x '],
    ['is a constant', { constant: 'petition' }, {}, 'petition'],
    ['is a constant only where the condition holds', { constant: 'late', if: { a: '1' } }, { a: '2' }, ''],
    ['is the first that is not blank', { firstOf: ['a', 'b', { constant: 'c' }] }, { b: 'B' }, 'B'],
    ['joins those that are not blank', { join: ['a', 'b', 'c'], with: ' / ' }, { a: 'A', c: 'C' }, 'A / C'],
    ['is the first of several in a cell', { column: 'a', split: ';' }, { a: ' x ; y;z' }, 'x'],
    ['is the last of several', { column: 'a', split: ';', take: 'last' }, { a: 'x; y ;' }, 'y'],
    ['is all of several', { column: 'a', split: '|', take: 'all' }, { a: 'x| y|' }, 'x; y'],
    [
      'is blank where its condition fails',
      { column: 'a', if: { b: { blank: true } } },
      { a: 'x', b: 'y' },
      '',
    ],
    ['has a value for a blank cell', { column: 'a', otherwise: 'none' }, { a: '' }, 'none'],
  ])('%s', (_, field, cells, expected) => {
    expect(value(field, cells)).toBe(expected);
  });

  const rules: Field = {
    column: 'a',
    rules: [
      { startsWith: 'Dup', value: 'duplicate' },
      { contains: 'SOLVED', ignoreCase: true, value: 'resolved' },
      { matches: '(\\d)(nd|rd)$', value: 'line $1' },
      { oneOf: ['x', 'y'], value: 'xy' },
    ],
  };

  it.each([
    ['Duplicate and solved', 'duplicate'],
    ['was solved', 'resolved'],
    ['G96 2nd', 'line 2'],
    ['y', 'xy'],
    ['dup', ''],
  ])('takes the first rule that fits: %s', (cell, expected) => {
    expect(value(rules, { a: cell })).toBe(expected);
  });

  it('keeps what no rule fits, when the mapping says so', () => {
    expect(value({ ...rules, keepOthers: true }, { a: 'other' })).toBe('other');
    expect(value({ ...rules, otherwise: 'other' }, { a: '?' })).toBe('other');
  });

  it.each([
    ['first', ''],
    ['last', ''],
    ['firstFilled', 'b'],
    ['lastFilled', 'c'],
  ] as const)('is taken from the %s row of the case', (from, expected) => {
    expect(value({ column: 'a', from }, { a: '' }, { a: 'b' }, { a: 'c' }, { a: '' })).toBe(expected);
  });
});

describe('a condition', () => {
  it('needs all of its columns, or one object of a list', () => {
    const state: Condition = { a: 'Accepted', b: { startsWith: 'Wait' } };
    expect(holds(state, { a: 'Accepted', b: 'Wait - User' })).toBe(true);
    expect(holds(state, { a: 'Queued', b: 'Wait - User' })).toBe(false);
    expect(holds([state, { a: 'Queued' }], { a: 'Queued', b: '' })).toBe(true);
  });

  it.each<readonly [Condition, boolean]>([
    [{ a: ['x', 'Wait - User'] }, true],
    [{ a: { endsWith: 'user', ignoreCase: true } }, true],
    [{ a: { endsWith: 'user' } }, false],
    [{ a: { startsWith: 'Wait', not: { contains: 'User' } } }, false],
    [{ a: { not: ['x', 'y'] } }, true],
    [{ a: { matches: '^W.*r$' } }, true],
    [{ a: { blank: false } }, true],
    [{ missing: { blank: true } }, true],
  ])('%j', (condition, expected) => {
    expect(holds(condition, { a: 'Wait - User' })).toBe(expected);
  });
});

describe('the time of an event of the case', () => {
  const mapping: Mapping = { name: 'x', source: { format: 'csv' }, case: { id: 'id' } };
  const times = [30, 10, 20];
  const cells = [{ s: 'open' }, { s: 'paid' }, { s: 'done' }];

  const time = (field: TimeField): number | undefined => {
    const columns = new Columns();
    const read = compileTime(field, mapping, columns);
    const rows = rowsOf(columns, cells);
    return read(rows[0] ?? { number: 0, cells: [] }, { rows, times });
  };

  it.each<readonly [TimeField, number | undefined]>([
    [{ event: 'first' }, 30],
    [{ event: 'last' }, 20],
    [{ event: 'earliest' }, 10],
    [{ event: 'latest' }, 30],
    [{ event: 'last', where: { s: ['open', 'paid'] } }, 10],
    [{ event: 'last', where: { s: 'never' } }, undefined],
    [{ event: 'last', ifLast: { s: 'done' } }, 20],
    [{ event: 'last', ifLast: { s: 'paid' } }, undefined],
    [{ firstOf: [{ event: 'last', where: { s: 'never' } }, { event: 'first' }] }, 30],
  ])('%j', (field, expected) => {
    expect(time(field)).toBe(expected);
  });
});
