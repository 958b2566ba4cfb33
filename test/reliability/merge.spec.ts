import { describe, expect, it } from '@jest/globals';
import { certification } from './certification.js';

const MINUTE = 60_000;

const certify = certification('merge', {
  file: 'apps/api/src/write-sides.js',
  says: 'the office that is killed is the compiled one',
});

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
