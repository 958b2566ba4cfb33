import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { digestLog } from '#event-store';

/**
 * Makes a golden data folder: a small office as a built release leaves it behind. Made once for every release and never
 * again; the suite upgrades a copy of each. `--program` is the `dist` of the release, by default the one built here.
 *
 *   npm run golden-folder -- NAME [--program DIST]
 *
 * Its people are made up, and its key and passwords are for tests alone.
 */
const PASSWORD = 'mot cau dai de nho 42';
const OFFICER = ['officer', 'clerk', 'adviser', 'verifier', 'secretary', 'publisher'];
const LEFT_OUT = /-(wal|shm)$|^lock/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { program: { type: 'string', default: 'dist' } },
});
const [name] = positionals;
if (name === undefined) throw new Error('npm run golden-folder -- NAME [--program DIST]');

/** One person's browser. */
class Visitor {
  constructor(url) {
    this.url = url;
  }

  async send(method, path, body) {
    const answer = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(this.cookie && { cookie: this.cookie }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  get(path) {
    return this.send('GET', path);
  }

  post(path, body) {
    return this.send('POST', path, body);
  }
}

const signIn = async (url, username) => {
  const visitor = new Visitor(url);
  await visitor.post('/session', { username, password: PASSWORD });
  return visitor;
};

/** Accounts of every kind of role, in a province and a commune. */
const furnish = async (url, token) => {
  const person = { displayName: 'Quản trị Mẫu', password: PASSWORD };
  await new Visitor(url).post('/setup', { token, username: 'quantri', ...person, unitName: 'Tỉnh Mẫu' });
  const admin = await signIn(url, 'quantri');
  const root = (await admin.get('/session')).home.unit;
  const commune = {
    name: 'Xã An Mẫu',
    level: 'commune',
    parent: root,
    remote: false,
    validFrom: '2025-07-01',
  };
  const { unit, position } = await admin.post('/units', commune);
  await admin.get(`/units?sau=${position}`);
  for (const [username, at, ...roles] of [
    ['tiepdan', unit, ...OFFICER],
    ['lanhdao', unit, 'leader'],
    ['thanhtra', root, 'inspector'],
  ]) {
    const [role, ...more] = roles;
    const account = { username, displayName: `Cán bộ ${username}`, password: PASSWORD, role, unit: at };
    const { userId } = await admin.post('/users', account);
    for (const other of more) await admin.post(`/users/${userId}/roles`, { role: other, unit: at });
  }
};

/** One of each thing that citizens bring, with something in the vault and something confidential. */
const work = async (officer, leader, occurredOn) => {
  const reception = {
    occurredOn,
    desk: 'Bàn 1',
    kind: 'regular',
    field: 'ha-tang',
    citizen: { name: 'Nguyễn Thị Mẫu', phone: '0900000001', birth: { text: '1980' } },
    people: 1,
    documents: [{ title: 'Đơn kiến nghị', pages: 2 }],
    outcome: { kind: 'accept' },
  };
  const visit = (over) => officer.post('/visits', { visitId: randomUUID(), ...reception, ...over });
  const petition = await visit({ matter: 'petition', summary: 'Đề nghị sửa đường liên thôn bị ngập' });
  await officer.post(`/petitions/${petition.code}/answer`, { occurredOn, answer: 'Đã sửa đường' });
  await visit({ matter: 'complaint', summary: 'Khiếu nại quyết định thu hồi đất', field: 'dat-dai' });
  const letterId = randomUUID();
  const letter = { letterId, occurredOn, channel: 'post', pages: 2, signatories: 1 };
  await officer.post('/letters', { ...letter, summary: 'Đề nghị xem lại việc thu hồi đất' });
  await officer.post(`/letters/${letterId}/register`, { occurredOn, bookNo: '1', demand: 'Xem xét' });
  const denunciation = await officer.post('/denunciations', {
    denunciationId: randomUUID(),
    occurredOn,
    channel: 'direct',
    field: 'dat-dai',
    summary: 'Tố cáo việc cấp đất sai đối tượng',
    denouncer: { register: '07/SM-2026' },
    accused: [{ position: 'Phó Chủ tịch UBND xã', official: true }],
  });
  await leader.get(`/denunciations/${denunciation.code}`);
};

const folder = mkdtempSync(join(tmpdir(), 'nghedan-golden-'));
const data = join(folder, 'data');
const server = spawn(process.execPath, [join(values.program, 'apps/api/src/main.js')], {
  env: { ...process.env, NGHEDAN_DATA: data, NGHEDAN_KEK: join(folder, 'kek'), PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.once('exit', () => server.kill('SIGKILL'));
const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
const nextLine = async () => String((await lines.next()).value);
const url = (await nextLine()).replace(/^.*(http:\S+)$/, '$1');
const token = (await nextLine()).split('#')[1];
await furnish(url, token);
const officer = await signIn(url, 'tiepdan');
const leader = await signIn(url, 'lanhdao');
const { today } = await officer.get('/session');
await work(officer, leader, today);
await officer.get('/cases');
server.kill('SIGTERM');
await once(server, 'exit');

const target = join('test/golden/folders', name);
rmSync(target, { recursive: true, force: true });
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || LEFT_OUT.test(entry.name)) continue;
  const from = join(entry.parentPath, entry.name);
  const to = `${join(
    target,
    relative(folder, from)
      .split(sep)
      .join('/')
      .replace(/^data\//, 'folder/'),
  )}.gz`;
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, gzipSync(readFileSync(from), { level: 9 }));
}
const { events, root } = digestLog(data);
const about = { madeOn: today, log: { events, root }, password: PASSWORD };
writeFileSync(join(target, 'about.json'), `${JSON.stringify(about, undefined, 2)}\n`);
rmSync(folder, { recursive: true });
console.log(`${target}: ${String(events)} events`);
