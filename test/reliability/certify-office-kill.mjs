// node test/reliability/certify-office-kill.mjs [--rounds N] [--profile sqlite|servers|nodes] [--accounts N] [--clients N]
//   [--work-ms MS] [--compare-every N] [--ready-within MS] [--log-server COMMAND] [--seed N] [--defect NAME]
//
// Offices of real processes under real HTTP load, of which one or several at random are killed with SIGKILL, started
// again and asked. Must hold after each round: what was acknowledged stands in the log once and is shown; what is sent
// again is answered as before; the server is ready within five seconds; every view equals one built from the log.
// The profiles `servers` and `nodes` need redis-server; without one they are left out, and that is said. Their log is
// on the stand-in, unless COMMAND starts a real server, as in `test/log-server/log-server.mjs`. Exit code 0: it held.
// 1: it did not; the problems are printed.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { redisProgram } from '../redis/redis-server.mjs';
import { killOffice, noFigures } from './killed-office/rounds.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    profile: { type: 'string' },
    accounts: { type: 'string', default: '8' },
    clients: { type: 'string', default: '8' },
    'work-ms': { type: 'string', default: '1200' },
    'compare-every': { type: 'string', default: '5' },
    seed: { type: 'string' },
    'ready-within': { type: 'string', default: '5000' },
    'log-server': { type: 'string' },
    defect: { type: 'string' },
  },
});
/** A fresh office after so many rounds: keeps the comparisons short. */
const ROUNDS_IN_AN_OFFICE = 20;

const rounds = Number(values.rounds);
const seed = Number(values.seed ?? process.env.NGHEDAN_SEED ?? randomInt(2 ** 31));
const profiles = (values.profile ?? 'sqlite,servers,nodes')
  .split(',')
  .filter((profile) => profile === 'sqlite' || redisProgram() !== undefined);

/** Told to end, it takes its processes with it. */
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(1));

const figures = noFigures();
/** By their text: what is wrong before something is sent again is often wrong afterwards, too. */
const problems = new Map();
console.log(`seed ${seed}`);
if (!profiles.includes('servers')) console.log('without the log and the queue on servers');
for (let office = 0; figures.rounds < rounds && problems.size === 0; office += 1) {
  const share = Math.min(ROUNDS_IN_AN_OFFICE, Math.ceil(rounds / profiles.length));
  const plan = {
    profile: profiles[office % profiles.length],
    rounds: Math.min(share, rounds - figures.rounds),
    accounts: Number(values.accounts),
    clients: Number(values.clients),
    workMs: Number(values['work-ms']),
    compareEvery: Number(values['compare-every']),
    defect: values.defect,
    logServer: values['log-server'],
  };
  for (const problem of await killOffice(plan, seed + office * 1_000, figures)) {
    problems.set(problem.text, problem);
  }
  console.log(`${plan.profile}: ${figures.rounds} of ${rounds} rounds, ${figures.acknowledged} acknowledged`);
}

const spread = (times) => {
  const sorted = times.map(Math.round).toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return `median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, longest ${at(1)} ms (${sorted.length})`;
};
console.log(`ready after a kill of the server: ${spread(figures.ready.server)}`);
console.log(`ready after a kill of another process: ${spread(figures.ready.besides)}`);
console.log(`from ready until views and reactions are at the end of the log: ${spread(figures.settled)}`);
const most = Math.round(Math.max(0, ...figures.ready.server, ...figures.ready.besides));
if (most > Number(values['ready-within']))
  problems.set('slow', { kind: 'slow', text: `ready after ${most} ms` });
for (const { kind, text } of [...problems.values()].slice(0, 20)) console.log(`${kind}: ${text}`);
const kills = Object.entries(figures.kills).map(([name, count]) => `${name} ${count}`);
const count = (kind) => [...problems.values()].filter((problem) => problem.kind === kind).length;
console.log(
  `${figures.rounds} rounds, kills: ${kills.join(', ')}; ${figures.acknowledged} entries acknowledged, ` +
    `${count('lost')} lost, ${count('doubled')} doubled; ${figures.repeated} sent again; views thrown away ` +
    `${figures.viewsLost} times, compared with a rebuild ${figures.rebuilds} times`,
);
if (problems.size > 0) console.log(`${problems.size} problems; repeat with --seed ${seed}`);
process.exitCode = problems.size === 0 ? 0 : 1;
