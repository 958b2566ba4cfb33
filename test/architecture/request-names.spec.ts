import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const EDGE = 'apps/api/src';

/** Names of the shapes that requests have, as the sources declare them. */
const declared = (): readonly string[] =>
  readdirSync(EDGE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.dto.ts'))
    .flatMap((name) => [...readFileSync(join(EDGE, name), 'utf8').matchAll(/\bclass (\w+)/g)])
    .map(([, name = '']) => name);

describe('the shapes of requests', () => {
  // The API document keeps one schema for a name: of two shapes, one would be described as the other.
  it('have names of their own', () => {
    const names = declared();
    expect(names).toContain('LetterForwarderDto');
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
