import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '#kernel';
import { together } from './together.js';
import type { Table, View, Write } from './view.js';

const table = (name: string): Table<{ id: string }> => ({
  name,
  key: ['id'],
  columns: { id: 'TEXT NOT NULL' },
});

const seen: string[] = [];
const noting = (name: string, version: number, tableName = name): View => ({
  name,
  version,
  tables: [table(tableName)],
  indexes: [`CREATE INDEX of_${name} ON ${tableName} (id)`],
  on: { Happened: () => void seen.push(name) },
});

describe('views in one file', () => {
  it('hand an event to each of them, in their order', () => {
    const both = together('both', [noting('one', 1), noting('two', 1)]);
    both.on['Happened']?.({} as Write, {} as Recorded);
    expect(seen).toEqual(['one', 'two']);
    expect(both.tables.map(({ name }) => name)).toEqual(['one', 'two']);
    expect(both.indexes).toHaveLength(2);
  });

  it('are built anew when one of them changes', () => {
    const of = (version: number) => together('both', [noting('one', 1), noting('two', version)]).version;
    expect(of(2)).toBeGreaterThan(of(1));
    expect(of(2)).toBe(of(2));
  });

  it('hand an event that none names to those that take any', () => {
    const any = { ...noting('three', 1), on: {}, any: () => void seen.push('any') };
    seen.length = 0;
    together('both', [noting('one', 1), any]).any?.({} as Write, {} as Recorded);
    expect(seen).toEqual(['any']);
    expect(together('both', [noting('one', 1), noting('two', 1)])).not.toHaveProperty('any');
  });

  it('do not share a table by accident', () =>
    expect(() => together('both', [noting('one', 1), noting('two', 1, 'one')])).toThrow('two tables'));
});
