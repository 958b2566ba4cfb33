import { describe, expect, it } from '@jest/globals';
import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, 'certify-fsync.mjs');
const MINUTE = 60_000;

const certify = (...args: readonly string[]): Promise<{ code: number | string; output: string }> =>
  new Promise((resolve) =>
    execFile(process.execPath, [SCRIPT, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    ),
  );

const installed = spawnSync('strace', ['-V']).status === 0;
if (!installed) console.info('failing fsyncs are not tested: strace is not installed');

(installed ? describe : describe.skip)('a disk that fails one fsync', () => {
  it(
    'stops the log for good, whether in a commit or in a checkpoint',
    async () => {
      const { code, output } = await certify('--first', '22', '--last', '40', '--step', '2');
      expect({ code, output }).toEqual({ code: 0, output: '10 failed fsyncs, 0 problems\n' });
    },
    MINUTE,
  );

  it(
    'is noticed by this test when the log keeps it secret',
    async () => {
      const { code, output } = await certify(
        '--first',
        '22',
        '--last',
        '40',
        '--step',
        '2',
        '--defect',
        'hiding',
      );
      expect(output).toContain('kept secret');
      expect(code).toBe(1);
    },
    MINUTE,
  );
});
