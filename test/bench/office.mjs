// node test/bench/office.mjs [--times N] [--json]
//
// What a year of an office costs on disk and in time. The log of the demo (a commune and its province, two years, every
// kind of record) is taken N times under other ids, so that there is enough of it; then all views are built from
// nothing, and the log is copied as `nghedan migrate` does it. docs/capacity.md computes from these figures.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyLog, openSqliteLog, rootOf, VerbatimCodec } from '../../dist/libs/event-store/src/index.js';
import { runnersOf } from '../../dist/apps/cli/src/views.js';
import { productCodec } from '../../dist/apps/worker/src/codec.js';
import { demoIn, grow } from './grown/grow-log.mjs';

const { values } = parseArgs({ options: { times: { type: 'string' }, json: { type: 'boolean' } } });
const TIMES = Number(values.times ?? 20);
const timed = async (work) => {
  const began = performance.now();
  const result = await work();
  return [result, (performance.now() - began) / 1000];
};

const bytesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);

const folder = mkdtempSync(join(tmpdir(), 'nghedan-bench-office-'));
try {
  const demo = join(folder, 'demo');
  demoIn(demo);
  const data = join(folder, 'data');
  const open = (place, codec) => openSqliteLog({ folder: place, codec, writer: 'inline' });
  const small = await open(demo, new VerbatimCodec());
  const big = await open(data, new VerbatimCodec());
  const arrivals = await grow(small, big, TIMES);
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
