import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '#kernel';
import { PeopleIndex, type Match } from './people-index.js';
import type { PersonQuery } from './person-match.js';
import type { Person } from './person.js';

const anybody = { visible: () => true };

const indexOf = (...people: readonly Person[]): PeopleIndex => {
  const index = new PeopleIndex();
  people.forEach((person, at) => index.put(`s-${at}`, person, ['xa-a']));
  return index;
};
const names = (matches: readonly Match[]): readonly string[] => matches.map(({ person }) => person.name);
const found = (people: readonly Person[], query: Omit<PersonQuery, 'visible'>): readonly string[] =>
  names(indexOf(...people).search({ ...query, ...anybody }));
const called = (...all: readonly string[]): readonly Person[] => all.map((name) => ({ name }));

const FAMILY = ['Đặng', 'Nguyễn', 'Trần', 'Đỗ', 'Phạm', 'Dương', 'Đường', 'Lê'] as const;
const MIDDLE = ['Thị', 'Văn', 'Hữu', 'Ngọc', 'Đức'] as const;
const GIVEN = ['Hòa', 'Hoà', 'Hạnh', 'Đạt', 'Thủy', 'Thuý', 'Quỳnh', 'Ánh'] as const;
const name = fc
  .tuple(fc.constantFrom(...FAMILY), fc.constantFrom(...MIDDLE), fc.constantFrom(...GIVEN))
  .map((parts) => parts.join(' '));

describe('searching by name', () => {
  it('finds Đặng for dang', () =>
    expect(found(called('Đặng Thị Hòa'), { name: 'dang thi' })).toHaveLength(1));
  it('waits for six letters', () => {
    expect(found(called('Đặng Thị Hòa'), { name: 'đặng t' })).toEqual([]);
    expect(found(called('Đặng Thị Hòa'), { name: 'đặng th' })).toHaveLength(1);
  });
  it('lets a middle name be left out, and the given name come alone with it', () => {
    expect(found(called('Nguyễn Thị Hạnh'), { name: 'nguyen hanh' })).toHaveLength(1);
    expect(found(called('Nguyễn Thị Hạnh'), { name: 'thi hanh' })).toHaveLength(1);
    expect(found(called('Nguyễn Thị Hạnh'), { name: 'hanh nguyen' })).toEqual([]);
  });
  it('does not find a word in the middle of another', () =>
    expect(found(called('Trương Hoàng Lan'), { name: 'truong oang' })).toEqual([]));
  it('puts the marks as typed first', () => {
    const people = called('Đường Văn Đạt', 'Đương Văn Đạt', 'Dương Văn Đạt');
    expect(found(people, { name: 'dương văn đạt' })[0]).toBe('Dương Văn Đạt');
    expect(found(people, { name: 'Đường Văn Đạt' })[0]).toBe('Đường Văn Đạt');
    expect(found(people, { name: 'duong van dat' })).toHaveLength(3);
  });
  it('takes half a word with its tone for the beginning of the whole', () =>
    expect(indexOf(...called('Đặng Văn Quỳnh')).search({ name: 'Đặng Văn Quỳ', ...anybody })[0]?.exact).toBe(
      true,
    ));
  it('finds everybody under the folded name, composed or not', () =>
    fc.assert(
      fc.property(name, fc.constantFrom('NFC', 'NFD'), fc.constantFrom('NFC', 'NFD'), (full, kept, typed) => {
        const people = called(full.normalize(kept));
        expect(found(people, { name: foldText(full) })).toHaveLength(1);
        const [match] = indexOf(...people).search({ name: full.normalize(typed), ...anybody });
        expect(match?.exact).toBe(true);
      }),
    ));
  it('does not care where the tone stands: hòa is hoà', () => {
    for (const [kept, typed] of [
      ['Hòa', 'Hoà'],
      ['Hoà', 'Hòa'],
      ['Thúy', 'Thuý'],
    ] as const) {
      const [match] = indexOf(...called(`Trần Thị ${kept}`)).search({
        name: `Trần Thị ${typed}`,
        ...anybody,
      });
      expect(match?.exact).toBe(true);
    }
  });
  it('tells tones apart: hóa is not hòa', () => {
    const match = (kept: string): boolean | undefined =>
      indexOf(...called(kept)).search({ name: 'Trần Thị Hòa', ...anybody })[0]?.exact;
    expect([match('Trần Thị Hòa'), match('Trần Thị Hóa'), match('Trần Thị Hoa')]).toEqual([
      true,
      false,
      false,
    ]);
  });
  it('ranks exact marks before all others, in any crowd', () =>
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), name, (crowd, typed) => {
        const exact = indexOf(...called(...crowd))
          .search({ name: typed, ...anybody })
          .map((match) => match.exact);
        expect(exact).toEqual([...exact].sort((a, b) => Number(b) - Number(a)));
        expect(exact.length).toBeLessThanOrEqual(5);
      }),
    ));
});

describe('a match', () => {
  const hoa: Person = {
    name: 'Trần Thị Hòa',
    phone: '+84 912 345 678',
    idNumber: '001080012345',
    birth: { text: '1980', year: 1980 },
  };
  const other: Person = { name: 'Trần Thị Hoa', birth: { text: '1975', year: 1975 } };

  it('is strongest by ID number, then phone, then name and year, then name', () => {
    const why = (query: Omit<PersonQuery, 'visible'>): string | undefined =>
      indexOf(hoa).search({ ...query, ...anybody })[0]?.why;
    const typed = { name: 'tran thi hoa' };
    expect(why({ ...typed, idNumber: '001080012345', phone: '0912345678' })).toBe('id');
    expect(why({ ...typed, phone: '0912345678', birthYear: 1980 })).toBe('phone');
    expect(why({ ...typed, birthYear: 1980 })).toBe('name+birth');
    expect(why(typed)).toBe('name');
  });
  it('by phone needs five digits and knows +84', () => {
    expect(found([hoa], { phone: '0912' })).toEqual([]);
    expect(found([hoa], { phone: '09123' })).toHaveLength(1);
    expect(found([hoa], { phone: '84912345678' })).toHaveLength(1);
    expect(found([hoa], { phone: '45678' })).toHaveLength(1);
  });
  it('by phone outranks a perfect name with the year', () =>
    expect(
      found([{ ...other, name: 'Lê Văn Đức' }, hoa, { ...other, phone: '0987654321' }], {
        name: 'trần thị hòa',
        birthYear: 1980,
        phone: '0987654321',
      }),
    ).toEqual(['Trần Thị Hoa', 'Trần Thị Hòa']));
  it('with another year of birth comes after those whose year is not known', () => {
    const people = [{ ...other, name: 'Trần Thị Hòa' }, ...called('Trần Thị Hoa Mai')];
    expect(found(people, { name: 'trần thị hòa', birthYear: 1980 })).toEqual([
      'Trần Thị Hoa Mai',
      'Trần Thị Hòa',
    ]);
  });
  it('is nothing by year alone', () => expect(found([hoa], { birthYear: 1980 })).toEqual([]));
  it('is shown only to those who may see a unit that received the person', () => {
    const index = new PeopleIndex();
    index.put('s-1', hoa, ['xa-a', 'xa-b']);
    const seenFrom = (unit: string): number =>
      index.search({ name: 'tran thi hoa', visible: (received) => received === unit }).length;
    expect([seenFrom('xa-a'), seenFrom('xa-b'), seenFrom('xa-c')]).toEqual([1, 1, 0]);
  });
  it('is gone with the person', () => {
    const index = indexOf(hoa);
    index.remove('s-0');
    expect(index.search({ name: 'tran thi hoa', ...anybody })).toEqual([]);
  });
  it('is not pushed out by people of other units', () => {
    const index = indexOf(
      ...called(
        'Trần Thị Hòa',
        'Trần Thị Hòa',
        'Trần Thị Hòa',
        'Trần Thị Hòa',
        'Trần Thị Hòa',
        'Trần Thị Hòa',
      ),
    );
    index.put('mine', { name: 'Trần Thị Hòa Bình' }, ['xa-b']);
    const mine = index.search({ name: 'tran thi hoa', visible: (unit) => unit === 'xa-b' });
    expect(mine.map(({ subjectId }) => subjectId)).toEqual(['mine']);
  });
});
