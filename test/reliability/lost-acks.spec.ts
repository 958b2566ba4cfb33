import { describe, expect, it } from '@jest/globals';
import { certification } from './certification.js';

const MINUTE = 60_000;

const certify = certification('lost-acks', {
  file: 'libs/event-store/src/index.js',
  says: 'the adapter that is tested is the compiled one',
});

describe('a log on a server whose acknowledgements get lost', () => {
  it(
    'holds every acknowledged command once, and answers every call in time',
    async () => {
      const { code, output } = await certify('--rounds', '500');
      console.info(output);
      expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('0 twice, 0 lost') });
    },
    3 * MINUTE,
  );
});

describe('the test of lost acknowledgements', () => {
  it.each([
    ['new-ids', '10', /expected revision/],
    ['any-revision', '20', /stands there twice/],
    ['trusts-silence', '60', /was acknowledged and is lost/],
    ['waits-for-ever', '12', /took \d{4} ms/],
  ])(
    'sees the defect "%s"',
    async (defect, rounds, problem) => {
      const { code, output } = await certify('--rounds', rounds, '--seed', '7', '--defect', defect);
      expect(output).toMatch(problem);
      expect(code).toBe(1);
    },
    MINUTE,
  );
});
