// node test/reliability/certify-export-kill.mjs [--profile sqlite|nodes] [--steps NAMES] [--kills N] [--defects NAMES]
//   [--seed N]
//
// The process that writes an export is killed with SIGKILL: in the middle of the file, when the file is there and the log
// does not know of it yet, when the log knows and the queue does not, and N times at random. Must hold when it has been
// started again: the file is there once, whole, as its owner is told and as the log says, once; nobody ever got half of
// one; nothing stays behind. Last, the same with three defects, each of which must be seen. The profile `nodes` needs
// redis-server; without one it is left out, and that is said. Exit code 0: it held. 1: it did not; the problems are printed.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { redisProgram } from '../redis/redis-server.mjs';
import { chance } from './kill.mjs';
import { KilledExports, STEPS } from './killed-exports/rounds.mjs';
import { Office } from './killed-office/office.mjs';

const { values } = parseArgs({
  options: {
    profile: { type: 'string', default: 'sqlite,nodes' },
    steps: { type: 'string', default: STEPS.join() },
    kills: { type: 'string', default: '40' },
    defects: { type: 'string' },
    seed: { type: 'string' },
  },
});
/** Milliseconds after the question, at most: beyond it a short list is written. */
const AT_RANDOM_MS = 120;
const WRITER = { sqlite: 'api', nodes: 'worker' };
/** Where it is killed with which defect, and what must be found then. */
const DEFECTS = [
  ['writing', 'sweeps-nothing', /^left: /],
  ['named', 'keeps-what-was-left', /^files: /],
  ['logged', 'log-before-file', /^untrue: .* shown as lost$/],
].filter(([, defect]) => values.defects?.split(',').includes(defect) ?? true);

const seed = Number(values.seed ?? process.env.NGHEDAN_SEED ?? randomInt(2 ** 31));

/** Told to end, it takes its processes with it. */
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(1));

/** One office, at each step and at random, and then with its defects. @returns what is wrong */
const killIn = async (profile) => {
  const office = await Office.open({ profile, accounts: 1, clients: 2 });
  const problems = [];
  try {
    const exports = await KilledExports.of(office, WRITER[profile]);
    const next = chance(seed);
    for (const step of values.steps.split(',')) await exports.killAt(step);
    for (let n = 0; n < Number(values.kills); n += 1) await exports.killAt(Math.floor(next() * AT_RANDOM_MS));
    problems.push(...exports.problems.splice(0));
    console.log(
      `${profile}: ${exports.kills} kills while an export was written, ${problems.length} problems`,
    );
    for (const [step, defect, seen] of profile === 'sqlite' ? DEFECTS : []) {
      await exports.killAt(step, defect);
      const found = exports.problems.splice(0).some((problem) => seen.test(problem));
      console.log(`the defect "${defect}" is ${found ? 'seen' : 'NOT SEEN'}`);
      if (!found) problems.push(`unseen: ${defect}`);
    }
  } catch (error) {
    problems.push(error.stack);
  }
  return [...problems, ...(await office.close())];
};

console.log(`seed ${seed}`);
for (const profile of values.profile.split(',')) {
  if (profile === 'nodes' && redisProgram() === undefined) {
    console.log('without several nodes');
    continue;
  }
  const problems = await killIn(profile);
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
}
