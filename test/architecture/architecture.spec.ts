import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { rules } from './rules.js';

const FIXTURES = 'test/architecture/fixtures';

/** Names of the rules that a tree breaks. */
const broken = async (root: string): Promise<readonly string[]> => {
  const folders = ['apps', 'libs'].filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(
    folders,
    {
      baseDir: root,
      ruleSet: { forbidden: [...rules] },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: ['^apps/web/', 'node_modules/.*/node_modules'] },
    },
    {
      conditionNames: ['source', 'node', 'import', 'require', 'default'],
      exportsFields: ['exports'],
      modules: ['node_modules', join(process.cwd(), 'node_modules')],
    },
  );
  return (output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
};

const ruleOf = (violation: string): string => violation.split(':')[0] ?? '';

describe('the architecture', () => {
  it('holds', async () => expect(await broken(process.cwd())).toEqual([]));

  // A rule that never fires protects nothing: each has a small tree that breaks it, and only it.
  it.each([...new Set(rules.map(({ name }) => name ?? ''))])('%s fires', async (name) => {
    const violations = await broken(join(FIXTURES, name));
    expect(new Set(violations.map(ruleOf))).toEqual(new Set([name]));
  });

  it('has no fixture without a rule', () =>
    expect(new Set(readdirSync(FIXTURES))).toEqual(new Set(rules.map(({ name }) => name))));
});
