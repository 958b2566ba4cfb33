import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { builtInLaw } from '#law';
import { lawDoc } from '#testing';

const PAGE = 'docs/law.md';

it('the page of the law shows every rule, setting and year as they are (UPDATE_DOCS=1 writes it anew)', () => {
  const page = lawDoc(builtInLaw);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
  const { rules, provisions } = builtInLaw.ruleSet;
  expect([...rules, ...provisions].filter(({ id }) => !page.includes(`| ${id} |`))).toEqual([]);
});
