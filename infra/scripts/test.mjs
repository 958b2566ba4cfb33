import process from 'node:process';
import { build, node } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** The whole suite, browser included. Arguments go to Jest: `npm test -- libs/law`. */
ensureSystemPackages();
build();
node(['node_modules/typescript/bin/tsc', '--noEmit']);
node([
  '--disable-warning=ExperimentalWarning',
  '--experimental-vm-modules',
  'node_modules/jest/bin/jest.js',
  ...process.argv.slice(2),
]);
