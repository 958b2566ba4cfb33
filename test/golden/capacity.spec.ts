import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';

it('what a province and the country need follows from the measured costs on the same page', () => {
  const { status, stderr } = spawnSync(process.execPath, ['infra/scripts/capacity.mjs', '--check']);
  expect(String(stderr)).toBe('');
  expect(status).toBe(0);
});
