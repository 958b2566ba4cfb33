import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, 'certify-merge.mjs');
const COMPILED = join(import.meta.dirname, '../../dist/apps/api/src/write-sides.js');
const MINUTE = 60_000;

const certify = (...args: readonly string[]): Promise<{ code: number | string; output: string }> => {
  if (!existsSync(COMPILED))
    throw new Error('the office that is killed is the compiled one: npm run build:server');
  return new Promise((resolve) =>
    execFile(process.execPath, [SCRIPT, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    ),
  );
};

it(
  'an office that is killed while a merger is carried out hands everything over exactly once when it is up again',
  async () => {
    const { code, output } = await certify('--kills', '3');
    console.info(output);
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringContaining('each handed over exactly once'),
    });
  },
  5 * MINUTE,
);

describe('the test of a merger that is killed', () => {
  it.each([
    ['new-ids', /stuck: unit\.dissolved/],
    ['checkpoint-first', /was handed over 0 times/],
  ])(
    'sees the defect "%s"',
    async (defect, problem) => {
      const { code, output } = await certify('--kills', '20', '--seed', '1', '--defect', defect);
      expect(output).toMatch(problem);
      expect(code).toBe(1);
    },
    5 * MINUTE,
  );
});
