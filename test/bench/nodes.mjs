// node test/bench/nodes.mjs [--times N] [--json]
//
// How long a new node of an office takes until it is ready: once with its views made from the log, once with their files
// copied from a node that runs. The log of three months of the demo taken N times under other ids, on the stand-in for the log's server,
// which is slower than a real one at reading; Redis; the built server in processes of its own.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { RedisServer } from '../redis/redis-server.mjs';
import { ServerProcess } from '../reliability/killed-office/server-process.mjs';
import { StandIn } from '../stand-in/stand-in.mjs';
import { grownOnServer } from './grown/server-log.mjs';

const { values } = parseArgs({ options: { times: { type: 'string' }, json: { type: 'boolean' } } });
const TIMES = Number(values.times ?? 130);
const MONTHS = 3;
/** The log that is made from nothing here takes its minutes. */
const PATIENCE_MS = 1_800_000;

const folder = mkdtempSync(join(tmpdir(), 'nghedan-bench-nodes-'));
const SERVER_FILE = join(folder, 'server.db');
const running = [];
let log;
let redis;

const say = (text) => values.json || console.error(text);

/** @returns the node and the seconds from its start until `/health/ready` says so */
const node = async (name, more = {}) => {
  const server = new ServerProcess(
    {
      NGHEDAN_DATA: join(folder, name),
      NGHEDAN_PROFILE: 'cluster',
      NGHEDAN_ROLE: 'api',
      NGHEDAN_KEK: join(folder, 'key'),
      EVENTSTORE_URL: log.url(),
      REDIS_URL: redis.url,
      ...more,
    },
    PATIENCE_MS,
  );
  running.push(server);
  const began = performance.now();
  server.spawn();
  await server.address();
  await server.ready();
  return { server, seconds: Number(((performance.now() - began) / 1000).toFixed(1)) };
};

const bytesIn = (path) =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);

try {
  say('making the log');
  const events = await grownOnServer({ folder, months: MONTHS, times: TIMES, file: SERVER_FILE });
  log = await StandIn.start({ file: SERVER_FILE });
  redis = await RedisServer.start();
  say(`${events} events; starting nodes`);
  const first = await node('first');
  const copied = await node('copied', { NGHEDAN_PEER: first.server.url });
  const result = {
    events,
    secondsFromTheLog: first.seconds,
    secondsFromAPeer: copied.seconds,
    viewMb: Math.round(bytesIn(join(folder, 'copied')) / 1e6),
    load: loadavg()[0].toFixed(1),
  };
  if (values.json) console.log(JSON.stringify(result));
  else console.table(result);
} finally {
  for (const server of running) await server.stop();
  await log?.kill();
  await redis?.end();
  rmSync(folder, { recursive: true });
}
