import { describe, expect, it } from '@jest/globals';
import { certification } from './certification.js';

const MINUTE = 60_000;

const certify = certification('kill', {
  file: 'libs/event-store/src/index.js',
  says: 'the writer that is killed is the compiled one',
});

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
