import { node } from '../../infra/scripts/run.mjs';

/** Ten thousand deadlines over ninety days with Redis in trouble, and without any server. */
node(
  [
    '--disable-warning=ExperimentalWarning',
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    'test/reliability/reminders-survive',
  ],
  { NGHEDAN_DEADLINES: '10000' },
);
