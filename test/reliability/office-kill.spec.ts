import { describe, expect, it } from '@jest/globals';
import { certification } from './certification.js';

const MINUTE = 60_000;
/** Small offices, and no judgement on how fast this machine is. */
const SHORT = ['--accounts', '2', '--clients', '6', '--ready-within', '600000'];

const run = certification('office-kill', {
  file: 'server/main.js',
  says: 'the server that is killed is the compiled one',
});
const certify = (...args: readonly string[]) => run(...SHORT, ...args);

it(
  'an office whose processes are killed at work has lost and doubled nothing, and shows what it acknowledged',
  async () => {
    const { code, output } = await certify('--rounds', '4', '--work-ms', '400');
    console.info(output);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^4 rounds/m) });
  },
  10 * MINUTE,
);

describe('the test of an office that is killed', () => {
  it.each([
    ['acknowledged-before-stored', /^lost: /m],
    ['checkpoint-before-rows', /^other: .* has .*, a rebuild /m],
  ])(
    'sees the defect "%s"',
    async (defect, problem) => {
      const plan = ['--profile', 'sqlite', '--rounds', '12', '--compare-every', '1', '--seed', '74'];
      const { code, output } = await certify(...plan, '--defect', defect);
      expect(output).toMatch(problem);
      expect(code).toBe(1);
    },
    10 * MINUTE,
  );
});
