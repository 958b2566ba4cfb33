import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { certification } from './certification.js';

const MINUTE = 60_000;

const certify = certification('fsync', {
  file: 'libs/event-store/src/index.js',
  says: 'the log that is tested is the compiled one',
});

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
