import { describe, expect, it } from '@jest/globals';
import { hasPython } from '../integrity/verify.mjs';
import { certification } from './certification.js';

const MINUTE = 60_000;

const withPython = hasPython() ? describe : describe.skip;
if (!hasPython()) console.warn('No Python 3.9 or newer here: the verifier is not tested.');

const certify = certification('tamper', {
  file: 'libs/integrity/src/index.js',
  says: 'the office whose log is altered is the compiled one',
});
const SMALL = ['--each', '1', '--events', '600', '--honest', '3', '--office', '2', '--seed', '11'];

withPython('whoever alters what an office hands out', () => {
  it(
    'is found out by the verifier, and where; and no honest office is accused',
    async () => {
      const { code, output } = await certify(...SMALL);
      console.info(output);
      expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('none accused') });
    },
    2 * MINUTE,
  );

  it.each([
    ['trusts-leaves', /a byte changed: ended with 0/],
    ['trusts-roots', /a byte changed and its leaf hashed anew: ended with 0/],
    ['forgets-what-is-held', /signed by the same key: ended with 0/],
    ['nothing-held', /the tail deleted, .* was not found/],
  ])(
    'is let through by a verifier that %s, which the test sees',
    async (defect, problem) => {
      const { code, output } = await certify(...SMALL, '--defect', defect);
      expect(output).toMatch(problem);
      expect(code).toBe(1);
    },
    2 * MINUTE,
  );
});
