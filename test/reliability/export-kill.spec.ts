import { expect, it } from '@jest/globals';
import { certification } from './certification.js';

const certify = certification('export-kill', {
  file: 'server/main.js',
  says: 'the server that is killed is the compiled one',
});
/** Two of three steps, one of three defects, one process: each start of single modules takes some seconds. */
const SHORT = [
  ...['--profile', 'sqlite', '--kills', '0'],
  ...['--steps', 'writing,named', '--defects', 'keeps-what-was-left'],
];

it('an export whose writer is killed is there once and whole afterwards, and nothing stays behind', async () => {
  const { code, output } = await certify(...SHORT);
  expect(output).toMatch(/^sqlite: 2 kills while an export was written, 0 problems$/m);
  expect(output).toMatch(/^the defect "keeps-what-was-left" is seen$/m);
  expect(code).toBe(0);
}, 600_000);
