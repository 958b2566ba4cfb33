// node test/bench/nodes.mjs [--times N] [--json]
//
// How long a new node of an office takes until it is ready: once with its views made from the log, once with their files
// copied from a node that runs. The log of three months of the demo taken N times under other ids, on the stand-in for the log's server,
// which is slower than a real one at reading; Redis; the built server in processes of its own.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqliteLog, VerbatimCodec } from '../../dist/libs/event-store/src/index.js';
import { RedisServer } from '../redis/redis-server.mjs';
import { ServerProcess } from '../reliability/killed-office/server-process.mjs';
import { EventLog } from '../stand-in/event-log.mjs';
import { StandIn } from '../stand-in/stand-in.mjs';
import { demoIn, grow } from './grown/grow-log.mjs';

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

const fill = async () => {
  const open = (name) =>
    openSqliteLog({ folder: join(folder, name), codec: new VerbatimCodec(), writer: 'inline' });
  say('making the log');
  demoIn(join(folder, 'demo'), MONTHS);
  const [small, big] = [await open('demo'), await open('data')];
  await grow(small, big, TIMES);
  await small.close();
  say('putting it onto the server');
  const events = await putInto(big, new EventLog(SERVER_FILE));
  await big.close();
  return events;
};

/** As the server would have written it; an append for each would take a quarter of an hour. */
const putInto = async (log, server) => {
  let count = 0;
  server.db.exec('BEGIN');
  for await (const { events } of log.readAll('')) {
    for (const { stream, id, type, data, meta } of events) {
      const [body, metadata] = [data, meta].map((value) => Buffer.from(JSON.stringify(value)));
      server.write(
        stream,
        [{ id, type, contentType: 'application/json', data: body, metadata }],
        Date.parse(meta.recordedAt),
      );
      count += 1;
    }
  }
  server.db.exec('COMMIT');
  server.close();
  return count;
};

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
  const events = await fill();
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
