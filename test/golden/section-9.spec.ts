import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { programmeKinds } from '#duties';
import { obligationRules } from '#law';

const ROWS = 62;

/** Number, kind and place of each row of the page. */
const lines = readFileSync('docs/section-9.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, no, kind, where] = /^\| (\d+) \| ([A-Z/]+) \| (.+) \|$/.exec(line) ?? [];
    return no && kind && where ? [{ no: Number(no), kind, where }] : [];
  });
const { paths } = JSON.parse(readFileSync('apps/api/openapi.json', 'utf8')) as { paths: object };
const routes = Object.keys(paths);

describe('the page of section 9', () => {
  it('has every row once, in order', () =>
    expect(lines.map(({ no }) => no)).toEqual(Array.from({ length: ROWS }, (_, index) => index + 1)));

  it('names routes that exist', () => {
    const named = lines.flatMap(({ where }) => [...where.matchAll(/`(\/api\/[^`]+)`/g)].map(([, route]) => route));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((route) => !routes.includes(route ?? ''))).toEqual([]);
  });

  it('names programmes that exist, each for the rows that its catalogue says', () => {
    const named = lines.flatMap(({ no, where }) =>
      [...where.matchAll(/programme `([a-z-]+)`/g)].map(([, kind]) => `${kind} ${no}`),
    );
    const known: string[] = programmeKinds.flatMap(({ kind, rows }) => rows.map((no) => `${kind} ${no}`));
    expect(named.toSorted()).toEqual(known.toSorted());
  });

  it('names duties that exist', () => {
    const families = obligationRules.map(({ family }) => family);
    const named = lines.flatMap(({ where }) => where.match(/\b(?:DLG|CONF|TCD)\.[A-Z_.]+[A-Z]/g) ?? []);
    expect(named.filter((family) => !families.some((one) => one === family))).toEqual([]);
  });
});
