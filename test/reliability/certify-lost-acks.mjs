// node test/reliability/certify-lost-acks.mjs [--rounds N] [--seed N] [--defect NAME]
//
// The log on a server whose acknowledgements get lost. Exit code 0: nothing stood there twice, nothing was lost, and
// every call was settled in time. 1: it was not so; the problems are printed.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { chance } from './kill.mjs';
import { defects, loseAcks } from './lost-acks.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, seed: { type: 'string' }, defect: { type: 'string' } },
});
const rounds = Number(values.rounds ?? 2_000);
const seed = Number(values.seed ?? process.env.NGHEDAN_SEED ?? randomInt(2 ** 31));
if (values.defect !== undefined && !defects.includes(values.defect)) {
  throw new Error(`--defect is one of ${defects.join(', ')}`);
}

console.log(`seed ${seed}`);
const { problems, ...counts } = await loseAcks({ rounds, next: chance(seed), defect: values.defect });
for (const problem of new Set([...problems.slice(0, 10), ...problems.slice(-10)])) console.log(problem);
const bound = ((3 / rounds) * 100).toFixed(2);
console.log(
  problems.length === 0
    ? `${rounds} rounds of lost acknowledgements, ${counts.acknowledged} commands acknowledged, ${counts.resent} sent again, ` +
        `0 twice, 0 lost, the slowest call ${Math.round(counts.slowest)} ms (failure rate below ${bound} % at 95 %)`
    : `${problems.length} problems in ${rounds} rounds; repeat with --seed ${seed}`,
);
process.exit(problems.length === 0 ? 0 : 1);
