import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { programmeKinds } from '#duties';
import { obligationRules } from '#law';

const ROWS = 62;
const ROW = /^\| (\d+) \| ([COFX/]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/;

/** Number, kind, matter in Vietnamese, API and page of each row. */
const lines = readFileSync('docs/coverage-of-the-law.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, no, kind, what, where, page] = ROW.exec(line) ?? [];
    return no && kind && what && where && page ? [{ no: Number(no), kind, what, where, page }] : [];
  });
const { paths } = JSON.parse(readFileSync('apps/api/openapi.json', 'utf8')) as { paths: object };
const routes = Object.keys(paths);
const pages = [...readFileSync('apps/web/src/routes.ts', 'utf8').matchAll(/pattern: '([^']+)'/g)].map(([, path]) => path);

describe('the page that says where each row of the sources works', () => {
  it('has every row once, in order, each with its matter in words', () => {
    expect(lines.map(({ no }) => no)).toEqual(Array.from({ length: ROWS }, (_, index) => index + 1));
    expect(lines.filter(({ what }) => what.trim() === '')).toEqual([]);
  });

  it('leaves none of the core, obligation and free-form rows without a place', () =>
    expect(lines.filter(({ where, page }) => /missing/.test(where + page)).map(({ no }) => no)).toEqual([]));

  it('names routes that exist', () => {
    const named = lines.flatMap(({ where }) => [...where.matchAll(/`(\/api\/[^`]+)`/g)].map(([, route]) => route));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((route) => !routes.includes(route ?? ''))).toEqual([]);
  });

  it('names pages that exist', () => {
    const named = lines.flatMap(({ page }) => [...page.matchAll(/`(\/[^`]+)`/g)].map(([, path]) => path));
    expect(named.length).toBeGreaterThanOrEqual(ROWS);
    expect(named.filter((path) => !pages.includes(path))).toEqual([]);
  });

  it('names programmes that exist, each for the rows that its catalogue says', () => {
    const named = lines.flatMap(({ no, where }) =>
      [...where.matchAll(/programme `([a-z-]+)`/g)].map(([, kind]) => `${kind} ${no}`),
    );
    const known: string[] = programmeKinds.flatMap(({ kind, rows }) => rows.map((no) => `${kind} ${no}`));
    expect(named.toSorted()).toEqual(known.toSorted());
  });

  it('imports the figures that are not computed here, with their source', () => {
    const imported = lines.filter(({ kind }) => kind === 'X').map(({ no }) => no);
    const indicator = programmeKinds.find(({ kind }) => kind === 'indicator');
    expect(indicator?.rows.toSorted((a, b) => a - b)).toEqual(imported);
    expect(indicator?.fields.find(({ name }) => name === 'source')).toMatchObject({ required: true });
  });

  it('names duties that exist', () => {
    const families = obligationRules.map(({ family }) => family);
    const named = lines.flatMap(({ where }) => where.match(/\b(?:DLG|CONF|TCD)\.[A-Z_.]+[A-Z]/g) ?? []);
    expect(named.filter((family) => !families.some((one) => one === family))).toEqual([]);
  });
});
