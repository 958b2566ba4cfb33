// node test/bench/append.mjs [--rounds N] [--json]
//
// How much of the speed of bare SQLite is left behind the port: appends at 1, 8 and 64 writers, bulk appends,
// and reading the whole log. Rates of one machine say little, so each round runs everything in random order
// and the answer is the median of the ratios within a round. All writing is with an fsync for each commit.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Sqlite from 'better-sqlite3';
import { Codec, openSqliteLog } from '../../dist/libs/event-store/src/index.js';
import { START } from '../../dist/libs/kernel/src/index.js';

const { values } = parseArgs({ options: { rounds: { type: 'string' }, json: { type: 'boolean' } } });
const ROUNDS = Number(values.rounds ?? 7);
const SLICE_MS = 400;
const READ_EVENTS = 100_000;
const BULK = 1_000;
const WRITERS = [1, 8, 64];

/** About 500 bytes of data and metadata, as a petition has them. */
const DATA = {
  subject: 'Phản ánh về tiếng ồn và khói bụi ở xưởng gỗ ngoài giờ làm việc',
  summary: 'Người dân đề nghị kiểm tra giờ hoạt động, đo tiếng ồn và trả lời bằng văn bản. '.repeat(2),
  occurredOn: '2026-07-01',
};
const META = {
  recordedAt: '2026-07-01T02:03:04.005Z',
  actor: 'officer-1',
  unit: 'unit-7',
  correlationId: 'k',
};
const event = { type: 'PetitionReceived', data: DATA };

const scratch = () => mkdtempSync(join(tmpdir(), 'nghedan-bench-'));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const shuffled = (list) =>
  list
    .map((item) => [Math.random(), item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);

/** The least that any log must do: look up the revision, insert, one commit for each group. */
const bareSqlite = () => {
  const folder = scratch();
  const db = new Sqlite(join(folder, 'bare.db'));
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE events (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
      id TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, meta TEXT NOT NULL, UNIQUE (stream, revision)) STRICT`);
  const revision = db.prepare('SELECT max(revision) FROM events WHERE stream = ?').pluck();
  const insert = db.prepare('INSERT INTO events VALUES (NULL, ?, ?, ?, ?, ?, ?)');
  let n = 0;
  const commit = db.transaction((size) => {
    for (let i = 0; i < size; i += 1) {
      const stream = `petition-${n % 20_000}`;
      const next = (revision.get(stream) ?? -1) + 1;
      const meta = JSON.stringify({ ...META, commandId: `c${n}`, schema: 1 });
      insert.run(stream, next, `id-${n}`, event.type, JSON.stringify(DATA), meta);
      n += 1;
    }
  });
  return {
    slice: async (group) =>
      timed((until) => {
        const begun = n;
        while (performance.now() < until) commit(group);
        return n - begun;
      }),
    close: () => {
      db.close();
      rmSync(folder, { recursive: true });
    },
  };
};

const ours = async (writer) => {
  const folder = scratch();
  const log = await openSqliteLog({ folder, codec: new Codec(), writer });
  let n = 0;
  const oneWriter = async (until) => {
    const stream = `petition-${randomUUID()}`;
    let expected = 'none';
    for (; performance.now() < until; n += 1) {
      ({ revision: expected } = await log.append(stream, expected, [event], {
        ...META,
        commandId: `c${n}/${stream}`,
      }));
    }
  };
  const bulk = () =>
    log.appendMany(
      Array.from({ length: BULK }, () => {
        n += 1;
        return {
          stream: `petition-b${n}`,
          expected: 'none',
          events: [event],
          meta: { ...META, commandId: `b${n}` },
        };
      }),
    );
  return {
    slice: (writers) =>
      timed(async (until) => {
        const begun = n;
        await Promise.all(Array.from({ length: writers }, () => oneWriter(until)));
        return n - begun;
      }),
    bulk: () =>
      timed(async (until) => {
        const begun = n;
        while (performance.now() < until) await bulk();
        return n - begun;
      }),
    close: async () => {
      await log.close();
      rmSync(folder, { recursive: true });
    },
  };
};

/** Events a second of a slice that is given the time at which to stop. */
const timed = async (work) => {
  const begun = performance.now();
  const events = await work(begun + SLICE_MS);
  return events / ((performance.now() - begun) / 1_000);
};

const appendRatios = async () => {
  const bare = bareSqlite();
  const stores = { inline: await ours('inline'), thread: await ours('thread') };
  const points = [];
  for (const writers of WRITERS) {
    points.push([`bare ${writers}`, () => bare.slice(writers)]);
    for (const host of ['inline', 'thread'])
      points.push([`${host} ${writers}`, () => stores[host].slice(writers)]);
  }
  points.push([`bare ${BULK}`, () => bare.slice(BULK)]);
  for (const host of ['inline', 'thread']) points.push([`${host} ${BULK}`, () => stores[host].bulk()]);
  const rounds = await inRounds(points);
  await Promise.all([bare.close(), stores.inline.close(), stores.thread.close()]);
  return [...WRITERS, BULK].map((writers) => ({
    what: writers === BULK ? `append ${BULK} at once` : `append, ${writers} writers`,
    ...Object.fromEntries(
      ['bare', 'inline', 'thread'].map((who) => [
        who,
        Math.round(median(rounds.map((r) => r[`${who} ${writers}`]))),
      ]),
    ),
    inlineRatio: ratio(rounds, `inline ${writers}`, `bare ${writers}`),
    threadRatio: ratio(rounds, `thread ${writers}`, `bare ${writers}`),
  }));
};

const readRatio = async () => {
  const folder = scratch();
  const log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
  for (let n = 0; n < READ_EVENTS; n += BULK) {
    await log.appendMany(
      Array.from({ length: BULK }, (_, i) => ({
        stream: `petition-${n + i}`,
        expected: 'none',
        events: [event],
        meta: { ...META, commandId: `c${n + i}` },
      })),
    );
  }
  const db = new Sqlite(join(folder, 'log.db'), { readonly: true });
  const page = db
    .prepare(
      'SELECT position, stream, revision, id, type, data, meta FROM events WHERE position > ? ORDER BY position LIMIT 1000',
    )
    .raw();
  const bare = () => {
    let seen = 0;
    for (let rows = page.all(0); rows.length > 0; rows = page.all(seen)) {
      for (const row of rows) {
        JSON.parse(row[5]);
        JSON.parse(row[6]);
      }
      seen += rows.length;
    }
    return seen;
  };
  const port = async () => {
    let seen = 0;
    for await (const batch of log.readAll(START)) seen += batch.events.length;
    return seen;
  };
  const whole = (read) => async () => {
    const begun = performance.now();
    const seen = await read();
    if (seen !== READ_EVENTS) throw new Error(`read ${seen} of ${READ_EVENTS} events`);
    return seen / ((performance.now() - begun) / 1_000);
  };
  const rounds = await inRounds([
    ['bare', whole(bare)],
    ['inline', whole(port)],
  ]);
  db.close();
  await log.close();
  rmSync(folder, { recursive: true });
  const [bareRate, inline] = ['bare', 'inline'].map((who) =>
    Math.round(median(rounds.map((round) => round[who]))),
  );
  return { what: 'read all', bare: bareRate, inline, inlineRatio: ratio(rounds, 'inline', 'bare') };
};

/** Each round measures every point once, in random order; the first one only warms up. */
const inRounds = async (points) => {
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const rates = {};
    for (const [name, measure] of shuffled(points)) rates[name] = await measure();
    if (round > 0) rounds.push(rates);
  }
  return rounds;
};

const ratio = (rounds, who, to) => Number(median(rounds.map((round) => round[who] / round[to])).toFixed(2));

const results = [...(await appendRatios()), await readRatio()];
if (values.json) console.log(JSON.stringify({ load: loadavg()[0], rounds: ROUNDS, results }));
else {
  console.table(results);
  console.log(
    `events a second; load ${loadavg()[0].toFixed(1)}, ${ROUNDS} rounds; every commit waits for the disk`,
  );
}
