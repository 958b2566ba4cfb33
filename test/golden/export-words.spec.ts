import { expect, it } from '@jest/globals';
import { EXPORT_FAILURES, EXPORT_FORMATS, EXPORT_LISTS } from '#exports';
import { FILTER_WORDS, WORDS } from '../../apps/api/src/exports/export-words.js';
import { en } from '../../apps/web/src/i18n/en.js';
import { vi } from '../../apps/web/src/i18n/vi.js';

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

it('a file calls things as the page does', () => {
  const terms: Words = vi.terms;
  for (const [group, words] of Object.entries(WORDS))
    for (const [code, word] of Object.entries(words)) expect([code, terms[group]?.[code]]).toEqual([code, word]);
  expect(FILTER_WORDS['due']).toEqual(vi.due.short);
});

it.each([
  ['Vietnamese', vi.exports],
  ['English', en.exports],
])('the page has a %s word for whatever an export can be', (_language, words) => {
  expect(Object.keys(words.list)).toEqual(expect.arrayContaining([...EXPORT_LISTS]));
  expect(Object.keys(words.formats)).toEqual(expect.arrayContaining([...EXPORT_FORMATS]));
  expect(Object.keys(words.failure)).toEqual(expect.arrayContaining([...EXPORT_FAILURES]));
});
