// node test/bench/exports.mjs [--rows N]
//
// What it costs to take the whole queue out as a file: N cases with a name each, as CSV and as a workbook, by a server of
// one process with its usual threads. Printed: seconds, bytes, the most memory resident while it was written against
// before, and by how much the longest turn of the event loop held up everybody else.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startServer } from '../../dist/apps/api/src/start-server.js';
import { EventStore } from '../../dist/libs/event-store/src/index.js';
import { IdentityVault } from '../../dist/libs/identity/src/index.js';

const { values } = parseArgs({ options: { rows: { type: 'string' } } });
const ROWS = Number(values.rows ?? 100_000);
const PEOPLE = 2_000;
const TOGETHER = 1_000;
const PASSWORD = 'mot mat khau rat dai';
const MB = 1024 ** 2;

const folder = mkdtempSync(join(tmpdir(), 'nghedan-bench-exports-'));
const server = await startServer({
  data: join(folder, 'data'),
  host: '127.0.0.1',
  port: 0,
  cookie: 'auto',
  behindProxy: false,
  logLevel: 'error',
  threads: true,
});

let cookie = '';
const send = async (method, path, body) => {
  const answer = await fetch(server.url + path, {
    method,
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    ...(body && { body: JSON.stringify(body) }),
  });
  cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
};

const first = { username: 'quantri', displayName: 'Quản trị A', password: PASSWORD, unitName: 'Xã Mẫu' };
await send('POST', '/api/setup', { token: server.setUp.split('#')[1], ...first });
await send('POST', '/api/session', { username: 'quantri', password: PASSWORD });
const { home } = await send('GET', '/api/session');
const officer = { username: 'canbo', displayName: 'Cán bộ Mẫu', password: PASSWORD };
await send('POST', '/api/users', { ...officer, role: 'officer', unit: home.unit });
await send('POST', '/api/session', { username: 'canbo', password: PASSWORD });
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const logged = await send('POST', '/api/visits', {
  visitId: randomUUID(),
  occurredOn: today,
  desk: 'Bàn 1',
  kind: 'regular',
  matter: 'petition',
  field: 'ha-tang',
  summary: 'Đề nghị sửa đường liên thôn bị ngập sau mưa lớn, xe không qua được',
  citizen: { name: 'Nguyễn Thị Mẫu' },
  people: 1,
  documents: [],
  outcome: { kind: 'accept' },
});

const store = server.app.get(EventStore, { strict: false });
const vault = server.app.get(IdentityVault, { strict: false });
let received;
for await (const event of store.read(logged.caseId)) received ??= event;
const subjects = [];
for (let n = 0; n < PEOPLE; n += 1)
  subjects.push(
    await vault.remember({ name: `Người Mẫu Số ${n}` }, { commandId: `bench/${n}`, unit: home.unit }),
  );
for (let at = 0; at < ROWS; at += TOGETHER)
  await store.appendMany(
    Array.from({ length: Math.min(TOGETHER, ROWS - at) }, (_, n) => {
      const { schema: _schema, ...meta } = received.meta;
      const [id, subject] = [randomUUID(), subjects[(at + n) % PEOPLE]];
      const data = { ...received.data, petitionId: id, code: `KN-${at + n}`, subject };
      return {
        stream: `petition-${id}`,
        expected: 'none',
        events: [{ type: received.type, data }],
        meta: { ...meta, commandId: `bench/${id}` },
      };
    }),
  );
while ((await send('GET', '/api/cases?co=1')).total < ROWS) await sleep(500);
await sleep(5_000);

const measured = async (format) => {
  const loop = monitorEventLoopDelay({ resolution: 5 });
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  loop.enable();
  const began = performance.now();
  const { exportId } = await send('POST', '/api/exports/cases', { format, password: PASSWORD });
  let found;
  do {
    await sleep(100);
    found = (await send('GET', '/api/exports')).exports.find((one) => one.exportId === exportId);
  } while (found.status === 'requested');
  const seconds = (performance.now() - began) / 1000;
  loop.disable();
  clearInterval(watch);
  const file = await fetch(`${server.url}/api/exports/${exportId}/file`, { headers: { cookie } });
  const bytes = (await file.arrayBuffer()).byteLength;
  process.stdout.write(
    `${format}: ${found.status}, ${found.rows} rows, ${seconds.toFixed(1)} s, ${(bytes / MB).toFixed(1)} MB; ` +
      `resident ${(before / MB).toFixed(0)} MB before, ${(most / MB).toFixed(0)} MB at most; ` +
      `event loop held up for ${(loop.max / 1e6).toFixed(0)} ms at most, 99 % ${(loop.percentile(99) / 1e6).toFixed(0)} ms\n`,
  );
};

for (const format of ['csv-semicolon', 'xlsx']) await measured(format);
await server.close();
rmSync(folder, { recursive: true, force: true });
