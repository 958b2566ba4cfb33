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

describe('a text field by rules, out of the rows of a case', () => {
  const rows = [{ a: '' }, { a: '35' }, { a: '143' }];
  const rules = [{ equals: '143', value: 'high' }];

  it('looks for a filled cell, which a value for blank cells is not', () => {
    expect(value({ column: 'a', from: 'firstFilled', rules, otherwise: 'low' }, ...rows)).toBe('low');
    expect(value({ column: 'a', from: 'lastFilled', rules, otherwise: 'low' }, ...rows, { a: '' })).toBe(
      'high',
    );
    expect(value({ column: 'a', from: 'firstFilled', otherwise: 'none' }, ...rows)).toBe('35');
    expect(value({ column: 'a', from: 'firstFilled', otherwise: 'none' }, { a: '' })).toBe('none');
  });

  it('passes over rows that no rule fits, where nothing else is said of them', () => {
    expect(value({ column: 'a', from: 'firstFilled', rules }, ...rows)).toBe('high');
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

describe('a time out of a text', () => {
  const mapping: Mapping = { name: 'x', source: { format: 'csv' }, zone: 'Asia/Tokyo', case: { id: 'id' } };

  const time = (field: TimeField, cells: Cells): number | undefined => {
    const columns = new Columns();
    const read = compileTime(field, mapping, columns);
    const rows = rowsOf(columns, [cells]);
    return read(rows[0] ?? { number: 0, cells: [] }, { rows, times: [] });
  };
  const parts: TimeField = { text: { join: ['day', 'clock'] }, format: ['DD/MM/YYYY HH:mm', 'DD/MM/YYYY'] };

  it('may be made of several columns', () => {
    expect(time(parts, { day: '5/3/2024', clock: '8:15' })).toBe(Date.parse('2024-03-04T23:15:00Z'));
    expect(time(parts, { day: '5/3/2024', clock: '' })).toBe(Date.parse('2024-03-04T15:00:00Z'));
    expect(time(parts, { day: '', clock: '' })).toBeUndefined();
  });

  it('says which formats did not fit', () => {
    expect(() => time(parts, { day: '5/3/2024', clock: 'noon' })).toThrow(
      'time: 5/3/2024 noon is not "DD/MM/YYYY HH:mm" or "DD/MM/YYYY"',
    );
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
