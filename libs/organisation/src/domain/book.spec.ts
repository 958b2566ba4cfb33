import { describe, expect, it } from '@jest/globals';
import { fold, localDate } from '#kernel';
import { bookDecider, bookUpcasters, formatCode, numberOf, shortOf, type NumberTaken } from '#organisation';
import { decodesForEver, golden, scenario } from '#testing';

const { given } = scenario(bookDecider);
const first = golden<NumberTaken>('NumberTaken');
const take = (takenBy: string) => ({
  type: 'take' as const,
  book: first.data.book,
  takenBy,
  occurredOn: localDate('2026-03-02'),
});

describe('a number book', () => {
  it('begins with one', () => given().when(take(first.data.takenBy)).then(first));
  it('goes on without a gap', () =>
    given(first)
      .when(take('petition-2'))
      .then({ type: 'NumberTaken', data: { ...first.data, number: 2, takenBy: 'petition-2' } }));
  it('gives one thing one number', () => {
    given(first).when(take(first.data.takenBy)).nothing();
    expect(numberOf(fold(bookDecider, [first]), first.data.takenBy)).toBe(1);
    expect(numberOf(fold(bookDecider, [first]), 'petition-2')).toBeUndefined();
  });
});

describe('a number', () => {
  it.each([
    ['visit', 'TCD-BA-2026-00013'],
    ['session', 'LTD-BA-2026-00013'],
    ['letter', 'DON-BA-2026-00013'],
    ['petition', 'KN-BA-2026-00013'],
    ['reflection', 'PA-BA-2026-00013'],
    ['complaint', 'KHN-BA-2026-00013'],
    ['denunciation', 'TC-BA-2026-00013'],
    ['denouncer', 'A-2026-013'],
    ['dialogue', 'DT-BA-2026-00013'],
    ['commitment', 'CK-BA-2026-00013'],
  ] as const)('of a %s reads %s', (kind, code) => expect(formatCode(kind, 'BA', '2026', 13)).toBe(code));
  it('beyond 99,999 gets longer', () =>
    expect(formatCode('visit', 'BA', '2026', 100_000)).toBe('TCD-BA-2026-100000'));
});

describe('the short code of a unit', () => {
  it.each([
    ['UBND xã Bình An', 'BA'],
    ['Ủy ban nhân dân phường Đông Hải', 'DH'],
    ['Sở Tài nguyên và Môi trường tỉnh Sông Lam', 'STNVMT'],
    ['UBND tỉnh Huế', 'HU'],
    ['UBND xã', 'DV'],
    ['Phường 7', 'DV'],
  ])('%s is %s', (name, short) => expect(shortOf(name)).toBe(short));
});

describe('stored numbers', () => decodesForEver(bookDecider, bookUpcasters, ['NumberTaken']));
