import { describe, expect, it } from '@jest/globals';
import { certification } from './certification.js';

const MINUTE = 60_000;

const certify = certification('log-server', {
  file: 'libs/event-store/src/index.js',
  says: 'the adapter that is tested is the compiled one',
});

it(
  'a log whose server is killed holds every acknowledged command once, and whoever follows sees it once',
  async () => {
    const { code, output } = await certify('--rounds', '2');
    console.info(output);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('0 twice, 0 lost') });
  },
  3 * MINUTE,
);

describe('the test of a log whose server is killed', () => {
  it.each([
    ['trusts-silence', '4', /was acknowledged and is lost/],
    ['skips-news', '2', /the subscription saw/],
  ])(
    'sees the defect "%s"',
    async (defect, rounds, problem) => {
      const { code, output } = await certify('--rounds', rounds, '--seed', '7', '--defect', defect);
      expect(output).toMatch(problem);
      expect(code).toBe(1);
    },
    3 * MINUTE,
  );
});
