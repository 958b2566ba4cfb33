// node test/reliability/certify-merge.mjs [--kills N] [--seed N] [--defect NAME]
//
// Carries the merger of two communes out in a process that dies by SIGKILL at random appends, up to three times in a
// row, and lets the last start finish. Exit code 0: each time everything was handed over exactly once, nothing that
// stood in the log moved, and the totals were equal. 1: it was not; the problems are printed.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chance } from './kill.mjs';
import { compare, DAY, prepare, REORGANISATION } from './merged-log.mjs';

const { values } = parseArgs({
  options: { kills: { type: 'string' }, seed: { type: 'string' }, defect: { type: 'string' } },
});
const wanted = Number(values.kills ?? 100);
const seed = Number(values.seed ?? process.env.NGHEDAN_SEED ?? randomInt(2 ** 31));
if (values.defect !== undefined && !['new-ids', 'checkpoint-first'].includes(values.defect)) {
  throw new Error('--defect is new-ids or checkpoint-first');
}

const PROCESS = new URL('./merging-process.mjs', import.meta.url).pathname;
/** Beyond it a process is taken for hung and ended; its round counts as a problem. */
const PATIENCE_MS = 120_000;

const run = (plan) =>
  new Promise((resolve) => {
    const env = { ...process.env, NGHEDAN_PLAN: JSON.stringify(plan) };
    const child = spawn(process.execPath, [PROCESS], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    const timer = setTimeout(() => child.kill('SIGTERM'), PATIENCE_MS);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({ end: signal ?? code, said: said.split('\n').filter((line) => line !== '') });
    });
  });

/** One merger with its deaths. @returns how many there were and what was wrong afterwards */
const round = async (template, before, next) => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-merge-'));
  const plan = {
    folder: join(folder, 'data'),
    day: DAY,
    reorganisation: REORGANISATION,
    defect: values.defect,
  };
  try {
    cpSync(template, plan.folder, { recursive: true });
    let deaths = 0;
    const planned = 1 + Math.floor(next() * 3);
    for (let n = 0; n < planned; n += 1) {
      const nth = 1 + Math.floor(next() * (n === 0 ? before.left.length : before.left.length / 3));
      const { end } = await run({ ...plan, kill: { nth, when: next() < 0.5 ? 'before' : 'after' } });
      if (end !== 'SIGKILL') break;
      deaths += 1;
    }
    const { end, said } = await run(plan);
    const ended = end === 0 ? [] : [`the last start ended with ${end}`];
    return { deaths, problems: [...ended, ...said, ...(await compare(plan.folder, before))] };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

console.log(`seed ${seed}`);
const next = chance(seed);
const home = mkdtempSync(join(tmpdir(), 'nghedan-merge-'));
const template = join(home, 'data');
const before = await prepare(template);
const total = { deaths: 0, rounds: 0, problems: [] };
while (total.deaths < wanted && total.problems.length === 0) {
  const { deaths, problems } = await round(template, before, next);
  total.rounds += 1;
  total.deaths += deaths;
  total.problems.push(...problems);
}
rmSync(home, { recursive: true });
for (const problem of total.problems.slice(0, 20)) console.log(problem);
console.log(
  total.problems.length === 0
    ? `${total.deaths} kills in ${total.rounds} mergers of ${before.left.length} open things, each handed over exactly once`
    : `${total.problems.length} problems in ${total.deaths} kills; repeat with --seed ${seed}`,
);
process.exitCode = total.problems.length === 0 ? 0 : 1;
