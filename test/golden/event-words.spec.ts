import { readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { en } from '../../apps/web/src/i18n/en.js';
import { vi } from '../../apps/web/src/i18n/vi.js';

/** Every type of event has a golden file; what stands in a history must have a name there. */
const types = [...new Set(readdirSync('test/golden/events').map((file) => file.replace(/\.v\d+\.json$/, '')))];

it.each([
  ['Vietnamese', vi.events],
  ['English', en.events],
])('names every event of a history in %s', (_language, words: Readonly<Record<string, string>>) => {
  expect(types.filter((type) => words[type] === undefined)).toEqual([]);
});
