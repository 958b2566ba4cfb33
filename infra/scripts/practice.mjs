import process from 'node:process';
import { build, node } from './run.mjs';

/** Builds, furnishes a fresh practice folder (units and accounts, no history) and serves it. Ctrl+C ends it. */
build();
node(['dist/server/nghedan.js', 'practice', '--data', 'practice-data', '--serve', ...process.argv.slice(2)]);
