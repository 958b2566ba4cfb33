import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

describe('the answers of the API document', () => {
  it('are what the routes return (npm run openapi writes them anew)', () =>
    expect(() =>
      execFileSync(process.execPath, ['infra/scripts/answer-schemas.mjs', '--check'], { stdio: 'pipe' }),
    ).not.toThrow(), 180_000);
});
