// node test/reliability/certify-tamper.mjs [--each N] [--events N] [--honest N] [--office N] [--seed N] [--defect NAME]
//
// Alters what an office hands out of its log, in every way that is known, and lets the verifier for outsiders judge it;
// and lets it judge honest offices. Exit code 0: each alteration was found out and its place named, and no honest office
// was accused. 1: it was not so; the problems are printed. `--defect` weakens a copy of the verifier, or, as
// `nothing-held`, lets the office trust its own files. `--office` says how often each of its own files is altered.
import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attack, attackNames } from '../integrity/attacks.mjs';
import { caseBundle, makeOffice, wholeBundle, zipped } from '../integrity/made-office.mjs';
import { hasPython, missed, verify } from '../integrity/verify.mjs';
import { weakenings } from '../integrity/weakenings.mjs';
import { chance } from './kill.mjs';
import { attackOffice, officeAttacks, prepareOffice } from './tampered-office.mjs';

const option = { type: 'string' };
const { values } = parseArgs({
  options: { each: option, events: option, honest: option, office: option, seed: option, defect: option },
});
const each = Number(values.each ?? 100);
const events = Number(values.events ?? 100_000);
const honest = Number(values.honest ?? 100);
const inside = Number(values.office ?? 20);
const seed = Number(values.seed ?? process.env.NGHEDAN_SEED ?? randomInt(2 ** 31));
const trust = values.defect === 'nothing-held';
const weaken = weakenings[values.defect];
if (values.defect !== undefined && !trust && !weaken) {
  throw new Error(`--defect is one of nothing-held, ${Object.keys(weakenings).join(', ')}`);
}
if (!hasPython()) throw new Error('the verifier needs Python 3.9 or newer');

const problems = [];
const next = chance(seed);
const judge = ({ bundle, held, key }) =>
  verify({ file: zipped(bundle, 0), keys: key ? [key] : [], held: held ? [held] : [], weaken });

/**
 * Two at a time: while one is judged the next one is made. Each draws for itself, so that a seed repeats all of them
 * whichever comes first.
 */
const inPairs = async (count, task) => {
  const draws = Array.from({ length: count }, () => chance(Math.floor(next() * 2 ** 31))).values();
  const worker = async () => {
    for (const draw of draws) await task(draw);
  };
  await Promise.all([worker(), worker()]);
};

const attackIt = async (office, name, draw) => {
  const made = attack(name, office, draw);
  const problem = missed(made, await judge(made));
  if (problem) problems.push(`${name}: ${problem}`);
};

const believeIt = async (draw) => {
  const at = 3 + Math.floor(draw() * 2_000);
  const change = draw() < 0.3 ? { rotateAt: at } : draw() < 0.4 ? { loseAt: at } : {};
  const plan = {
    events: 3 + Math.floor(draw() * 3_000),
    every: 7 + Math.floor(draw() * 300),
    hidden: draw() / 2,
  };
  const office = makeOffice({ ...plan, ...change, next: draw });
  const streams = [...new Set(office.leaves.map(({ stream }) => stream))].filter(() => draw() < 0.1);
  const held = office.checkpoints[Math.floor(draw() * office.checkpoints.length)].note;
  for (const bundle of [wholeBundle(office), caseBundle(office, streams)]) {
    const { exit, output } = await judge({ bundle, held });
    if (exit !== 0) problems.push(`an honest office was accused with ${exit}: ${output}`);
  }
};

/** A position before the last checkpoint, and not that of one. */
const somewhere = ({ checkpoints }, draw) => {
  const [first, last] = [checkpoints[0].size, checkpoints.at(-1).size];
  const position = 4 + Math.floor(draw() * (last - 8));
  return Math.abs(position - first) < 3 ? position + 6 : position;
};

const attackInside = async () => {
  const own = await prepareOffice(events);
  for (const name of Object.keys(officeAttacks))
    await inPairs(inside, async (draw) => {
      const problem = await attackOffice(own, name, somewhere(own, draw), { trust });
      if (problem) problems.push(problem);
    });
  rmSync(own.home, { recursive: true });
};

console.log(`seed ${seed}`);
await inPairs(honest, believeIt);
const accused = problems.length;
const office = makeOffice({ events, every: Math.min(1_000, Math.floor(events / 8)), hidden: 0.2, next });
const started = performance.now();
for (const name of attackNames) await inPairs(each, (draw) => attackIt(office, name, draw));
await attackInside();
const seconds = Math.round((performance.now() - started) / 1_000);
const attacks = attackNames.length * each + Object.keys(officeAttacks).length * inside;

for (const problem of [...problems.slice(0, 10), ...problems.slice(10).slice(-10)]) console.log(problem);
const bound = ((3 / attacks) * 100).toFixed(2);
console.log(
  problems.length === 0
    ? `${attacks} attacks of ${attackNames.length + Object.keys(officeAttacks).length} kinds on a log of ${events} events, each found out and its place named ` +
        `(failure rate below ${bound} % at 95 %), ${seconds} s; ${honest} honest logs, none accused`
    : `${problems.length - accused} of ${attacks} attacks went wrong, ${accused} honest offices accused; repeat with --seed ${seed}`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
