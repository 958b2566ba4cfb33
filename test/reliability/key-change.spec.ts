import { describe, expect, it } from '@jest/globals';
import { certification } from './certification.js';

const MINUTE = 60_000;

const certify = certification('key-change', {
  file: 'libs/identity/src/index.js',
  says: 'the change that is killed is the compiled one',
});

describe('an office whose key file is changed by a process that is killed', () => {
  it(
    'opens each time with all its people, and the next run finishes',
    async () => {
      const { code, output } = await certify('--people', '30', '--random', '3');
      console.info(output);
      expect({ code, output }).toEqual({
        code: 0,
        output: expect.stringMatching(/folder: .* 0 problems[^]*server: .* 0 problems/),
      });
    },
    3 * MINUTE,
  );
});

describe('the test of a killed change of keys', () => {
  it.each([
    ['file-first', /was encrypted under key/],
    ['no-transaction', /the office does not open/],
    ['name-first', /somebody is not shown/],
  ])(
    'sees the defect "%s"',
    async (defect, problem) => {
      const { code, output } = await certify('--people', '10', '--defect', defect);
      expect(output).toMatch(problem);
      expect(code).toBe(1);
    },
    MINUTE,
  );
});
