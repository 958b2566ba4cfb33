import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, 'certify-kill.mjs');
const COMPILED = join(import.meta.dirname, '../../dist/libs/event-store/src/index.js');
const MINUTE = 60_000;

const certify = (...args: readonly string[]): Promise<{ code: number | string; output: string }> => {
  if (!existsSync(COMPILED))
    throw new Error('the writer that is killed is the compiled one: npm run build:server');
  return new Promise((resolve) =>
    execFile(process.execPath, [SCRIPT, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    ),
  );
};

describe('a log whose process is killed', () => {
  it(
    'has lost nothing that was acknowledged, and holds no half command',
    async () => {
      const { code, output } = await certify('--kills', '24');
      console.info(output);
      expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('42 kills') });
    },
    2 * MINUTE,
  );
});

describe('the kill test', () => {
  it.each([
    ['no-transaction', /has \d of \d events/],
    ['ack-before-commit', /was acknowledged and is lost/],
    ['positions-from-a-counter', /position \d+ is missing/],
    ['forgets-commands', /sent again: .* expected revision/],
  ])(
    'sees the defect "%s"',
    async (defect, problem) => {
      const { code, output } = await certify('--kills', '0', '--defect', defect);
      expect(output).toMatch(problem);
      expect(code).toBe(1);
    },
    MINUTE,
  );
});
