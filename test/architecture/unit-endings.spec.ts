import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { categoriesWithAnEnding } from '#reactions';

/** Categories of streams as their deciders name them, in the sources themselves. */
const categories = (): readonly string[] => {
  const sources = readdirSync('libs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.includes('interchange'))
    .map((name) => readFileSync(join('libs', name), 'utf8'));
  const named = sources.flatMap((source) => [...source.matchAll(/category: '([a-z]+)'/g)]);
  const versioned = sources.flatMap((source) => [
    ...source.matchAll(/= versionedDecider<[^>]*>\(\s*'\w+',\s*'([a-z]+)'/g),
  ]);
  return [...new Set([...named, ...versioned].map(([, category = '']) => category))].toSorted();
};

describe('the end of a unit', () => {
  it('has an answer for every category of streams: handed over, or why it stays', () => {
    expect(categories()).toEqual(expect.arrayContaining(['peopleboard', 'ruleset', 'visit']));
    expect(categoriesWithAnEnding()).toEqual(categories());
  });
});
