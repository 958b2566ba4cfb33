import { expect, it } from '@jest/globals';
import { decodePart, matchesPath } from './path-pattern.js';

it('tells a case from the list of cases', () => {
  expect(matchesPath('/ho-so/:ma', '/ho-so/KN-2026-00034')).toBe(true);
  expect(matchesPath('/ho-so/:ma', '/ho-so')).toBe(false);
  expect(matchesPath('/ho-so', '/ho-so/')).toBe(true);
});

it('survives an address with a broken escape', () => {
  expect(decodePart('%E0%A4%A')).toBe('%E0%A4%A');
  expect(decodePart('KN%2D1')).toBe('KN-1');
});
