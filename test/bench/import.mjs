// node test/bench/import.mjs [--cases N] [--json]
//
// A whole import as an office does it: read, write to the log with an fsync for each commit, bring all views to
// the head, then ask for the first page of the queue. The records are the 121,145 public requests of the shared
// data set where it is there, else as many made-up ones of the same shape. Goals: 5,000 events a second or better
// over import and views together, at most 1 GB of memory, the page under 20 ms at the median.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Codec, openSqliteLog } from '../../dist/libs/event-store/src/index.js';
import { importFile, readMapping } from '../../dist/libs/interchange/src/index.js';
import { Clock } from '../../dist/libs/kernel/src/index.js';
import { BuiltInLawBook } from '../../dist/libs/law/src/index.js';
import {
  allViews,
  openViews,
  Queue,
  QueueHandler,
  ScopedReads,
  ViewRunner,
  viewsFolder,
} from '../../dist/libs/views/src/index.js';

const { values } = parseArgs({ options: { cases: { type: 'string' }, json: { type: 'boolean' } } });
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHARED = join(process.env.NGHEDAN_SHARED ?? join(ROOT, '../shared'), 'data');
const REAL = join(SHARED, 'boston311-2015/boston311-2015.csv.gz');
const CASES = Number(values.cases ?? 121_145);
const PAGES = 300;

class SystemClock extends Clock {
  now() {
    return new Date().toISOString();
  }
}

const two = (n) => String(n).padStart(2, '0');
const stamp = (minute) => {
  const at = new Date(Date.UTC(2015, 0, 1) + minute * 60_000);
  const hour = at.getUTCHours();
  const day = `${two(at.getUTCMonth() + 1)}/${two(at.getUTCDate())}/${at.getUTCFullYear()}`;
  return `${day} ${two(hour % 12 || 12)}:${two(at.getUTCMinutes())}:00 ${hour < 12 ? 'AM' : 'PM'}`;
};

/** Made up, the same in every run. */
const madeUp = (folder) => {
  const columns =
    'CASE_ENQUIRY_ID,OPEN_DT,TARGET_DT,CLOSED_DT,CLOSURE_REASON,CASE_TITLE,TYPE,Department,Source';
  const lines = [columns];
  for (let n = 0; n < CASES; n += 1) {
    const opened = n * 4;
    const due = n % 5 === 0 ? '' : stamp(opened + 20_000);
    const closed = n % 6 === 0 ? '' : stamp(opened + ((n * 7919) % 60_000));
    const reason = closed && `Case Closed Case Resolved số ${n}`;
    lines.push(
      `${n},${stamp(opened)},${due},${closed},${reason},Phản ánh ${n},T${n % 158},D${n % 17},S${n % 7}`,
    );
  }
  const file = join(folder, 'made-up.csv');
  writeFileSync(file, lines.join('\n'));
  return file;
};

const timed = async (work) => {
  const began = performance.now();
  const result = await work();
  return [result, (performance.now() - began) / 1000];
};

const folder = mkdtempSync(join(tmpdir(), 'nghedan-bench-'));
try {
  const real = existsSync(REAL) && values.cases === undefined;
  const file = real ? REAL : madeUp(folder);
  const mapping = readMapping(
    readFileSync(join(ROOT, 'libs/interchange/mappings/boston311-2015.json'), 'utf8'),
  );
  const data = join(folder, 'data');
  const clock = new SystemClock();
  const store = await openSqliteLog({ folder: data, codec: new Codec(), writer: 'inline' });
  const [report, importing] = await timed(() =>
    importFile({ file, mapping, clock, store, spoolFolder: data }),
  );

  const options = {
    source: store,
    logId: store.logId(),
    folder: viewsFolder(data),
    views: allViews,
    report: () => {},
  };
  const runner = new ViewRunner(options);
  const [, catchingUp] = await timed(() => runner.catchUp());
  runner.close();
  await store.close();

  const views = openViews(data);
  const queue = new QueueHandler(new ScopedReads(views), clock, new BuiltInLawBook());
  const actor = { userId: 'bench', home: 'boston', grants: [{ role: 'leader', unit: 'boston' }] };
  const pages = [];
  let rows = 0;
  for (let n = 0; n < PAGES; n += 1) {
    const [page, seconds] = await timed(() => queue.execute(new Queue(actor, {})));
    rows = page.rows.length;
    pages.push(seconds * 1000);
  }
  views.close();
  pages.sort((a, b) => a - b);

  const cpu = process.resourceUsage();
  const result = {
    records: real ? 'boston311-2015' : 'made up',
    cases: report.cases,
    events: report.events,
    importSeconds: Number(importing.toFixed(1)),
    catchUpSeconds: Number(catchingUp.toFixed(1)),
    eventsPerSecond: Math.round(report.events / (importing + catchingUp)),
    eventsPerCpuSecond: Math.round((report.events * 1e6) / (cpu.userCPUTime + cpu.systemCPUTime)),
    queueRows: rows,
    queueP50Ms: Number(pages[Math.floor(PAGES / 2)].toFixed(2)),
    queueP99Ms: Number(pages[Math.floor(PAGES * 0.99)].toFixed(2)),
    rssMb: Math.round(cpu.maxRSS / 1024),
    load: loadavg()[0].toFixed(1),
  };
  if (values.json) console.log(JSON.stringify(result));
  else console.table(result);
} finally {
  rmSync(folder, { recursive: true });
}
