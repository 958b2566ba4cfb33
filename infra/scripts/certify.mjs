import { readdirSync } from 'node:fs';
import process from 'node:process';
import { build, node } from './run.mjs';

/** The long reliability runs, with release counts: every `test/reliability/certify-*.mjs`. */
build();
for (const file of readdirSync('test/reliability').filter((name) => /^certify-.*\.mjs$/.test(name))) {
  node([`test/reliability/${file}`, ...process.argv.slice(2)]);
}
