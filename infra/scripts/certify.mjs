import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { build, node } from './run.mjs';

/**
 * The long reliability runs, `test/reliability/certify-<name>.mjs`, each with the counts of a release unless its arguments
 * say otherwise: `npm run certify` runs all of them, `npm run certify -- <name> [its arguments]` one,
 * `npm run certify -- --list` names them with what they take.
 */
const file = (name) => `test/reliability/certify-${name}.mjs`;
const names = readdirSync('test/reliability').flatMap(
  (entry) => /^certify-(.+)\.mjs$/.exec(entry)?.[1] ?? [],
);

/** Each script says in its first lines how it is called: `// node <file> [arguments]`, up to an empty comment. */
const takes = (name) => {
  const [, call = ''] = /^\/\/ node \S+(.*(?:\n\/\/ {3}.*)*)/.exec(readFileSync(file(name), 'utf8')) ?? [];
  return call.replaceAll(/\n\/\/ +/g, ' ').trim();
};
const list = () => names.map((name) => `  ${name} ${takes(name)}`.trimEnd()).join('\n');

const [name, ...rest] = process.argv.slice(2);
if (name === '--list') {
  process.stdout.write(`${list()}\n`);
} else if (name !== undefined && !existsSync(file(name))) {
  process.stderr.write(`There is no run called ${name}. npm run certify -- <name> [arguments]:\n${list()}\n`);
  process.exit(2);
} else {
  build();
  for (const one of name === undefined ? names : [name]) node([file(one), ...rest]);
}
