// node test/bench/load.mjs [--times N] [--desks N] [--entries PER_SECOND] [--seconds N] [--json]
//
// A province at its busiest, on several nodes: the log of the demo taken N times under other ids, on the stand-in for
// the log's server; Redis, two nodes that answer and one that works, as processes of their own. Officers at both nodes
// look at their queue, search for a name, log a visit that raises a petition and open its case, so that entries come at
// the rate that is asked for; a leader looks at the board. Counted: how long each answer took, what came of it, and how
// long until the other node showed an entry. Everything shares the machine with those who ask.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { SystemClock } from '../../dist/apps/api/src/system-clock.js';
import { copyPasswords } from '../../dist/libs/access/src/index.js';
import { openEventStoreDb, VerbatimCodec } from '../../dist/libs/event-store/src/index.js';
import { copyVault } from '../../dist/libs/identity/src/index.js';
import { RedisServer } from '../redis/redis-server.mjs';
import { Desk, expected } from '../reliability/killed-office/desk.mjs';
import { ServerProcess } from '../reliability/killed-office/server-process.mjs';
import { StandIn } from '../stand-in/stand-in.mjs';
import { grownOnServer } from './grown/server-log.mjs';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '130' },
    desks: { type: 'string', default: '20' },
    entries: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '120' },
    json: { type: 'boolean' },
  },
});
const [TIMES, DESKS, ENTRIES, SECONDS] = ['times', 'desks', 'entries', 'seconds'].map((name) =>
  Number(values[name]),
);
const PASSWORD = 'nghe-dan-thu-nghiem';
const OFFICERS = ['canbo', 'canbo2', 'canbotinh'];
/** The first node makes its views from the log. */
const PATIENCE_MS = 1_800_000;

const folder = mkdtempSync(join(tmpdir(), 'nghedan-bench-load-'));
const demo = join(folder, 'demo');
const file = join(folder, 'server.db');
const running = [];
const desks = [];
const took = new Map();
const refused = new Map();
let log;
let redis;

const say = (text) => values.json || console.error(text);

/** People and passwords of the demo go to the server, as `nghedan migrate --with-vault` takes them there. */
const share = async () => {
  const server = await openEventStoreDb({
    url: log.url(),
    codec: new VerbatimCodec(),
    clock: new SystemClock(),
  });
  const streams = server.privateStreams();
  await copyVault(demo, `${demo}.kek`, streams);
  await copyPasswords(join(demo, 'access.db'), streams);
  await server.close();
};

const node = async (name, role, more = {}) => {
  const server = new ServerProcess(
    {
      NGHEDAN_DATA: join(folder, name),
      NGHEDAN_PROFILE: 'cluster',
      NGHEDAN_ROLE: role,
      NGHEDAN_KEK: `${demo}.kek`,
      EVENTSTORE_URL: log.url(),
      REDIS_URL: redis.url,
      ...more,
    },
    PATIENCE_MS,
  );
  running.push(server);
  server.spawn();
  await server.address();
  await server.ready();
  return server;
};

/** A log that was moved here has its reactions begin anew: they find their deeds done. @returns seconds until they are through */
const reacted = async (worker) => {
  const began = performance.now();
  for (;;) {
    const { log: at, reactions } = await worker.ready();
    if (reactions.each.every(({ position }) => position >= at.head))
      return Math.round((performance.now() - began) / 1000);
    await sleep(200);
  }
};

const signIn = async (url, number, username) => {
  const desk = new Desk(url, number);
  desks.push(desk);
  const me = expected(await desk.post('/api/session', { username, password: PASSWORD }), 200);
  return Object.assign(desk, { me });
};

const timed = async (what, ask) => {
  const began = performance.now();
  const answer = await ask();
  took.set(what, [...(took.get(what) ?? []), performance.now() - began]);
  if (answer.status >= 300 || answer.stale) {
    const how = `${what}: ${answer.stale ? 'stale' : (answer.body?.code ?? answer.status)}`;
    refused.set(how, (refused.get(how) ?? 0) + 1);
  }
  return answer;
};

const visit = (me) => ({
  ...{ visitId: crypto.randomUUID(), occurredOn: me.today, desk: 'Bàn 1', kind: 'regular' },
  ...{ matter: 'petition', field: 'ha-tang', summary: 'Đề nghị sửa đường liên thôn', people: 1 },
  ...{ documents: [], outcome: { kind: 'accept' } },
  citizen: { name: `Người Thử ${crypto.randomUUID().slice(0, 8)}`, birth: { text: '1980' } },
});

/** What an officer does for one person at the counter; the same person's second window is at the other node. */
const receive = async (desk, other) => {
  await timed('queue', () => desk.get('/api/cases'));
  await timed('search for a name', () => desk.post('/api/people/search', { name: 'nguyen van' }));
  const entered = await timed('log a visit', () => desk.post('/api/visits', visit(desk.me)));
  if (entered.status !== 201) return;
  const { code, position } = entered.body;
  const address = `/api/cases/${code}?sau=${encodeURIComponent(position)}`;
  await Promise.all([
    timed('its case', () => desk.get(address)),
    timed('its case at the other node', () => other.get(address)),
  ]);
};

/** People come by chance, so many a second in the mean over all desks. */
const workAt = async (desk, other, end) => {
  const pause = () => (-Math.log(1 - Math.random()) * 1_000 * DESKS) / ENTRIES;
  for (;;) {
    await sleep(Math.min(pause(), Math.max(0, end - performance.now())));
    if (performance.now() >= end) return;
    await receive(desk, other);
  }
};

const lead = async (desk, end) => {
  while (performance.now() < end) {
    await timed('board', () => desk.get('/api/board'));
    await sleep(2_000);
  }
};

const row = (times) => {
  const sorted = times.map(Math.round).toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { answers: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), longestMs: at(1) };
};

try {
  say('making the log');
  const events = await grownOnServer({ folder, months: 3, times: TIMES, file });
  log = await StandIn.start({ file });
  redis = await RedisServer.start();
  await share();
  say(`${events} events; starting nodes`);
  const one = await node('one', 'api');
  const two = await node('two', 'api', { NGHEDAN_PEER: one.url });
  const worker = await node('worker', 'worker', { NGHEDAN_PEER: one.url });
  const secondsOfReactions = await reacted(worker);
  const pairs = [];
  for (let number = 0; number < DESKS; number += 1) {
    const [here, there] = number % 2 === 0 ? [one, two] : [two, one];
    const username = OFFICERS[number % OFFICERS.length];
    pairs.push([
      await signIn(here.url, 2 * number, username),
      await signIn(there.url, 2 * number + 1, username),
    ]);
  }
  const leaders = [await signIn(one.url, 200, 'lanhdao'), await signIn(two.url, 201, 'lanhdaotinh')];
  say('working');
  const end = performance.now() + SECONDS * 1_000;
  await Promise.all([
    ...pairs.map(([desk, other]) => workAt(desk, other, end)),
    ...leaders.map((desk) => lead(desk, end)),
  ]);
  const answers = Object.fromEntries([...took].map(([what, times]) => [what, row(times)]));
  const result = {
    events,
    secondsOfReactions,
    desks: DESKS,
    entriesPerSecond: ENTRIES,
    seconds: SECONDS,
    load: loadavg()[0].toFixed(1),
  };
  const wrong = Object.fromEntries(refused);
  if (values.json) console.log(JSON.stringify({ ...result, answers, wrong }));
  else {
    console.table(result);
    console.table(answers);
    console.log('not answered as asked:', wrong);
  }
} finally {
  for (const desk of desks) desk.close();
  for (const server of running) await server.stop();
  await log?.kill();
  await redis?.end();
  rmSync(folder, { recursive: true });
}
