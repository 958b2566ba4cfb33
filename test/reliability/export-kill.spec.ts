import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const SCRIPT = join(import.meta.dirname, 'certify-export-kill.mjs');
const COMPILED = join(import.meta.dirname, '../../dist/server/main.js');
/** Two of three steps, one of three defects, one process: each start of single modules takes some seconds. */
const SHORT = [
  ...['--profile', 'sqlite', '--kills', '0'],
  ...['--steps', 'writing,named', '--defects', 'keeps-what-was-left'],
];

it('an export whose writer is killed is there once and whole afterwards, and nothing stays behind', async () => {
  if (!existsSync(COMPILED))
    throw new Error('the server that is killed is the compiled one: npm run build:server');
  const { code, output } = await new Promise<{ code: number | string; output: string }>((resolve) =>
    execFile(process.execPath, [SCRIPT, ...SHORT], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    ),
  );
  expect(output).toMatch(/^sqlite: 2 kills while an export was written, 0 problems$/m);
  expect(output).toMatch(/^the defect "keeps-what-was-left" is seen$/m);
  expect(code).toBe(0);
}, 600_000);
