// node test/reliability/certify-kill.mjs [--kills N] [--seed N] [--defect NAME]
//
// Kills the writing process with SIGKILL: three times at each step of a commit, then N times at random.
// Exit code 0: the log held all its promises each time. 1: it did not; the problems are printed.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { defects, steps } from './faulty-writer.mjs';
import { chance, killAll } from './kill.mjs';

const { values } = parseArgs({
  options: { kills: { type: 'string' }, seed: { type: 'string' }, defect: { type: 'string' } },
});
const kills = Number(values.kills ?? 200);
const seed = Number(values.seed ?? process.env.NGHEDAN_SEED ?? randomInt(2 ** 31));
if (values.defect !== undefined && !defects.includes(values.defect)) {
  throw new Error(`--defect is one of ${defects.join(', ')}`);
}

const next = chance(seed);
const host = () => (next() < 0.5 ? 'thread' : 'inline');
const atSteps = steps.flatMap((step) =>
  [2, 5, 8].map((nth) => ({ crash: { step, nth }, host: host(), writers: 8 })),
);
const atRandom = Array.from({ length: kills }, () => ({
  delay: Math.floor(next() * 150),
  host: host(),
  writers: 8 + Math.floor(next() * 9),
}));

console.log(`seed ${seed}`);
const { problems, ...counts } = await killAll([...atSteps, ...atRandom], values.defect);
for (const problem of problems.slice(0, 20)) console.log(problem);
const bound = ((3 / counts.kills) * 100).toFixed(1);
console.log(
  problems.length === 0
    ? `${counts.kills} kills, ${counts.acknowledged} commands acknowledged, none lost or halved (failure rate below ${bound} % at 95 %)`
    : `${problems.length} problems in ${counts.kills} kills; repeat with --seed ${seed}`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
