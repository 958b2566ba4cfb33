// node test/bench/office.mjs [--times N] [--json]
//
// What a year of an office costs on disk and in time. The log of the demo (a commune and its province, two years, every
// kind of record) is taken N times under other ids, so that there is enough of it; then all views are built from
// nothing, and the log is copied as `nghedan migrate` does it. docs/capacity.md computes from these figures.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { copyLog, openSqliteLog, rootOf, VerbatimCodec } from '../../dist/libs/event-store/src/index.js';
import { runnersOf } from '../../dist/apps/cli/src/views.js';
import { productCodec } from '../../dist/apps/worker/src/codec.js';

const { values } = parseArgs({ options: { times: { type: 'string' }, json: { type: 'boolean' } } });
const TIMES = Number(values.times ?? 20);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START = '';
/** These are the same in every copy: the office itself. */
const OFFICE = new Set(['unit', 'user', 'access']);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** What comes in from outside: a day at the counter, a letter. */
const ARRIVALS = new Set(['visit', 'letter']);

const categoryOf = (stream) => stream.slice(0, stream.indexOf('-'));

const otherId = (id, copy) =>
  createHash('sha256')
    .update(`${copy}/${id}`)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

const timed = async (work) => {
  const began = performance.now();
  const result = await work();
  return [result, (performance.now() - began) / 1000];
};

const bytesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);

const appendsOf = async (log) => {
  const appends = [];
  let last;
  for await (const { events } of log.readAll(START)) {
    for (const event of events) {
      const { stream, meta } = event;
      if (last?.stream === stream && last.meta.commandId === meta.commandId) last.events.push(event);
      else appends.push((last = { stream, meta, revision: event.revision, events: [event] }));
    }
  }
  return appends;
};

/** The n-th copy of an append: what belongs to the office keeps its id, all else gets another one. */
const copied = ({ stream, meta, revision, events }, copy, office) => {
  const other = (text) => text.replaceAll(UUID, (id) => (office.has(id) ? id : otherId(id, copy)));
  const as = (value) => JSON.parse(other(JSON.stringify(value)));
  const commandId = `${meta.commandId}/${copy}`;
  const name = other(stream);
  return {
    stream: name === stream ? `${stream}-${copy}` : name,
    expected: revision === 0 ? 'none' : revision - 1,
    events: events.map((event) => ({ ...as(event), meta: { ...as(event.meta), commandId } })),
    meta: { ...meta, commandId },
  };
};

const grow = async (log, target) => {
  const appends = await appendsOf(log);
  const office = new Set(
    appends.flatMap(({ stream }) => (OFFICE.has(categoryOf(stream)) ? (stream.match(UUID) ?? []) : [])),
  );
  for (let copy = 0; copy < TIMES; copy += 1) {
    const chosen = appends.filter(({ stream }) => copy === 0 || !OFFICE.has(categoryOf(stream)));
    for (let at = 0; at < chosen.length; at += 1_000) {
      const requests = chosen.slice(at, at + 1_000).map((append) => copied(append, copy, office));
      for (const outcome of await target.appendMany(requests)) if (outcome instanceof Error) throw outcome;
    }
  }
  const arrivals = new Set(
    appends.flatMap(({ stream }) => (ARRIVALS.has(categoryOf(stream)) ? [stream] : [])),
  ).size;
  return arrivals * TIMES;
};

const folder = mkdtempSync(join(tmpdir(), 'nghedan-bench-office-'));
try {
  const demo = join(folder, 'demo');
  const made = spawnSync(process.execPath, [join(ROOT, 'dist/server/nghedan.js'), 'demo', '--data', demo], {
    stdio: 'ignore',
  });
  if (made.status !== 0) throw new Error('the demo could not be made');
  const data = join(folder, 'data');
  const open = (place, codec) => openSqliteLog({ folder: place, codec, writer: 'inline' });
  const small = await open(demo, new VerbatimCodec());
  const big = await open(data, new VerbatimCodec());
  const arrivals = await grow(small, big);
  await small.close();
  await big.close();
  const vault = statSync(join(demo, 'vault.db')).size;

  const log = await open(data, productCodec());
  const logBytes = bytesIn(data);
  const [, building] = await timed(async () => {
    for (const runner of runnersOf(log, log.logId(), data, { err: console.error })) {
      await runner.catchUp();
      runner.close();
    }
  });
  await log.close();
  const viewBytes = bytesIn(data) - logBytes;

  const from = await open(data, new VerbatimCodec());
  const to = await open(join(folder, 'copy'), new VerbatimCodec());
  const [{ copied: events }, copying] = await timed(() => copyLog(from, to));
  const [, hashing] = await timed(() => rootOf(to));
  await from.close();
  await to.close();

  const result = {
    events,
    arrivals,
    eventsPerArrival: Number((events / arrivals).toFixed(1)),
    logBytesPerEvent: Math.round(logBytes / events),
    viewBytesPerEvent: Math.round(viewBytes / events),
    vaultBytesPerArrival: Math.round((vault * TIMES) / arrivals),
    viewsBuiltPerSecond: Math.round(events / building),
    copiedPerSecond: Math.round(events / copying),
    hashedPerSecond: Math.round(events / hashing),
    rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    load: loadavg()[0].toFixed(1),
  };
  if (values.json) console.log(JSON.stringify(result));
  else console.table(result);
} finally {
  rmSync(folder, { recursive: true });
}
