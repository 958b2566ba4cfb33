import { existsSync } from 'node:fs';
import { build, node } from './run.mjs';

/** Starts the standalone profile on NGHEDAN_DATA (default `data`); builds first when nothing is built. */
if (!existsSync('dist/server/main.js') || !existsSync('dist/web/index.html')) build();
node(['dist/server/main.js']);
