import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, 'certify-office-kill.mjs');
const COMPILED = join(import.meta.dirname, '../../dist/server/main.js');
const MINUTE = 60_000;
/** Small offices, and no judgement on how fast this machine is. */
const SHORT = ['--accounts', '2', '--clients', '6', '--ready-within', '600000'];

const certify = (...args: readonly string[]): Promise<{ code: number | string; output: string }> => {
  if (!existsSync(COMPILED))
    throw new Error('the server that is killed is the compiled one: npm run build:server');
  return new Promise((resolve) =>
    execFile(process.execPath, [SCRIPT, ...SHORT, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    ),
  );
};

it(
  'an office whose processes are killed at work has lost and doubled nothing, and shows what it acknowledged',
  async () => {
    const { code, output } = await certify('--rounds', '4', '--work-ms', '400');
    console.info(output);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^4 rounds/m) });
  },
  10 * MINUTE,
);

describe('the test of an office that is killed', () => {
  it.each([
    ['acknowledged-before-stored', /^lost: /m],
    ['checkpoint-before-rows', /^other: .* has .*, a rebuild /m],
  ])(
    'sees the defect "%s"',
    async (defect, problem) => {
      const plan = ['--profile', 'sqlite', '--rounds', '12', '--compare-every', '1', '--seed', '74'];
      const { code, output } = await certify(...plan, '--defect', defect);
      expect(output).toMatch(problem);
      expect(code).toBe(1);
    },
    10 * MINUTE,
  );
});
