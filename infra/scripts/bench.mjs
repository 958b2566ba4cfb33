import { existsSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { build, node } from './run.mjs';

/** `npm run bench -- <name>`: builds, then runs `test/bench/<name>.mjs`; without a name, all of them. */
const [name, ...rest] = process.argv.slice(2);
const all = readdirSync('test/bench').filter((file) => file.endsWith('.mjs'));
if (name && !existsSync(`test/bench/${name}.mjs`)) {
  process.stderr.write(`No such benchmark. There are: ${all.map((file) => file.slice(0, -4)).join(', ')}\n`);
  process.exit(2);
}
build();
for (const file of name ? [`${name}.mjs`] : all) node([`test/bench/${file}`, ...rest]);
