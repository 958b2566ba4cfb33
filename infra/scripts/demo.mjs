import process from 'node:process';
import { build, node } from './run.mjs';

/** Builds, fills a fresh data folder with deterministic demo data and serves it. Ctrl+C ends it. */
build();
node(['dist/server/nghedan.js', 'demo', '--data', 'demo-data', '--serve', ...process.argv.slice(2)]);
