// node test/reliability/certify-key-change.mjs [--random N] [--people N] [--place folder|server] [--seed N]
//   [--defect NAME]
//
// The key file of an office is changed by a process that is killed at every step and at random moments. Exit code 0: the
// office opened each time with all its people, and the next run finished the change. 1: it was not so.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { chance } from './kill.mjs';
import { changeAndKill, DEFECTS } from './killed-key-change/rounds.mjs';

const text = { type: 'string' };
const { values } = parseArgs({
  options: { random: text, people: text, place: text, seed: text, defect: text },
});
const seed = Number(values.seed ?? process.env.NGHEDAN_SEED ?? randomInt(2 ** 31));
const { defect, place = DEFECTS[defect] } = values;
if (defect !== undefined && place !== DEFECTS[defect])
  throw new Error(`--defect is one of ${Object.keys(DEFECTS)}`);

console.log(`seed ${seed}`);
let bad = 0;
for (const one of place === undefined ? ['folder', 'server'] : [place]) {
  const { problems, killed, changed } = await changeAndKill({
    place: one,
    people: Number(values.people ?? 300),
    random: Number(values.random ?? 40),
    next: chance(seed),
    defect,
  });
  bad += problems.length;
  for (const problem of new Set(problems.slice(0, 10))) console.log(`${one}: ${problem}`);
  console.log(`${one}: ${killed} kills, ${changed} changes finished after them, ${problems.length} problems`);
}
process.exit(bad === 0 ? 0 : 1);
