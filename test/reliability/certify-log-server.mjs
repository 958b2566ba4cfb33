// node test/reliability/certify-log-server.mjs [--server COMMAND] [--nodes N] [--rounds N] [--seed N] [--defect NAME]
//
// The log on a server of which one node after the other is killed with SIGKILL under load and started again. COMMAND
// starts a node of the maker's own server and names its places {folder} {port} {tcp} {others}, as in
// `test/log-server/log-server.mjs`; without one, the stand-in is killed, and that is said. Exit code 0: what was
// acknowledged stands in the log once, and whoever followed saw it once. 1: it was not so; the problems are printed.
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chance } from './kill.mjs';
import { defects, killServer } from './killed-log-server.mjs';

const STAND_IN = fileURLToPath(new URL('../stand-in/server.mjs', import.meta.url));

const { values } = parseArgs({
  options: {
    server: { type: 'string' },
    nodes: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string' },
    defect: { type: 'string' },
  },
});
const nodes = Number(values.nodes);
const rounds = Number(values.rounds);
const seed = Number(values.seed ?? process.env.NGHEDAN_SEED ?? randomInt(2 ** 31));
if (values.defect !== undefined && !defects.includes(values.defect)) {
  throw new Error(`--defect is one of ${defects.join(', ')}`);
}
if (values.server === undefined && nodes > 1) {
  throw new Error('nodes of the stand-in are one process: --nodes needs --server');
}

console.log(`seed ${seed}`);
if (values.server === undefined) console.log('no server was named: the stand-in is killed');
const command = values.server ?? `${process.execPath} ${STAND_IN} --file {folder}/log.db --ports {port}`;
const { problems, ...counts } = await killServer({
  command,
  nodes,
  rounds,
  next: chance(seed),
  defect: values.defect,
});
for (const problem of new Set(problems.slice(0, 20))) console.log(problem);
const back = counts.back.map(Math.round).toSorted((a, b) => a - b);
console.log(
  problems.length === 0
    ? `${counts.kills} kills of ${nodes} nodes, ${counts.acknowledged} commands acknowledged, ${counts.resent} sent again, ` +
        `0 twice, 0 lost; taken again ${back[back.length >> 1]} ms after a kill in the median, ${back.at(-1)} ms at most`
    : `${problems.length} problems in ${counts.kills} kills; repeat with --seed ${seed}`,
);
process.exit(problems.length === 0 ? 0 : 1);
