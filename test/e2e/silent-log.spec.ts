import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, PASSWORD, visit, Visitor } from './office.js';

const MAIN = 'dist/server/main.js';
const RECORDING = './test/e2e/recording.mjs';
const built = existsSync(MAIN);
if (!built) console.warn(`${MAIN} is missing: npm run build:server makes it`);

/** What must stand in no line of the program, whatever becomes of the request that brought it. */
const MARKS = {
  name: 'Vũ Thị Dấu Riêng',
  phone: '0900777111',
  idNumber: '001077009911',
  address: 'Xóm Dấu Kín',
  narrative: 'Tôi kể riêng về cái giếng dấu vết',
  password: 'mật khẩu dấu riêng',
  mail: 'dau.rieng@hop-thu.example',
  mailPassword: 'mat-khau-thu-rieng',
} as const;

(built ? describe : describe.skip)('the log of the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-silent-'));
  let server: ChildProcess;
  let written = '';

  beforeAll(() => {
    const env = {
      NGHEDAN_DATA: join(folder, 'data'),
      PORT: '0',
      NODE_OPTIONS: '',
      NGHEDAN_LOG_LEVEL: 'debug',
      // Nobody is there: what becomes of a message is a failed job.
      NGHEDAN_SMTP: `smtp://office:${MARKS.mailPassword}@127.0.0.1:1?from=nghedan@xa.example`,
      NGHEDAN_URL: 'https://nghedan.xa.example',
      SPANS_TO: join(folder, 'spans'),
    };
    server = spawn(process.execPath, ['--import', RECORDING, MAIN], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (data: Buffer) => (written += data.toString()));
    }
  });
  afterAll(() => {
    if (server.exitCode === null) server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const said = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(written)?.[1];
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('holds nobody’s data, neither of what was done nor of what was refused, nor do the figures and spans', async () => {
    const url = await said(/(http:\/\/127\.0\.0\.1:\d+)\s/);
    const token = await said(/#([\w-]+)/);
    const admin = new Visitor(url);
    const account = {
      username: 'quantri',
      displayName: 'Quản trị A',
      password: PASSWORD,
      unitName: 'Xã Mẫu',
    };
    expectStatus(await admin.post('/api/setup', { token, ...account }), 201);
    expectStatus(await admin.post('/api/session', { username: 'quantri', password: PASSWORD }), 200);
    const [home] = (await admin.get('/api/units')).body.units as readonly { id: string }[];
    const colleague = { username: 'canbo', displayName: 'Cán bộ', role: 'officer', unit: home?.id };
    expectStatus(await admin.post('/api/users', { ...colleague, password: MARKS.password }), 201);

    const officer = new Visitor(url);
    expectStatus(await officer.post('/api/session', { username: 'canbo', password: MARKS.password }), 200);
    expectStatus(await officer.post('/api/session/notices/address', { address: MARKS.mail }), 200);
    await said(/"kind":"(mail-code)"/);
    const { narrative, password: _password, mail: _mail, mailPassword: _secret, ...citizen } = MARKS;
    const { today: occurredOn } = (await officer.get('/api/session')).body;
    const came = (facts: object) => visit({ occurredOn, ...facts });
    const { code } = expectStatus(await officer.post('/api/visits', came({ citizen, narrative })), 201).body;
    expectStatus(await officer.get(`/api/cases/${code}`), 200);
    expectStatus(await officer.post('/api/people/search', { name: MARKS.name }), 200);
    expectStatus(await officer.post('/api/search', { q: MARKS.name }), 200);

    // Refused for their form, their content, their sender, and broken half-way.
    expectStatus(await officer.post('/api/visits', came({ citizen, narrative, matter: MARKS.name })), 400);
    expectStatus(await officer.post('/api/visits', came({ citizen, field: MARKS.address })), 422);
    expectStatus(await officer.get(`/api/cases/${encodeURIComponent(MARKS.name)}`), 404);
    expectStatus(await officer.get(`/api/cases?q=${encodeURIComponent(MARKS.name)}&co=x`), 400);
    expectStatus(await new Visitor(url).post('/api/visits', came({ citizen, narrative })), 401);
    expectStatus(
      await new Visitor(url).post('/api/session', { username: MARKS.name, password: MARKS.password }),
      401,
    );
    const broken = `{"citizen":{"name":"${MARKS.name}"},"narrative":"${MARKS.narrative}`;
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    expectStatus(await officer.send('POST', '/api/visits', broken, { headers }), 400);

    const metrics = (await officer.get('/metrics')).body as string;
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
    const log = readFileSync(join(folder, 'data', 'log.db')).toString();
    const spans = readFileSync(join(folder, 'spans'), 'utf8');
    for (const [what, mark] of Object.entries(MARKS)) {
      const forms = [
        mark,
        encodeURIComponent(mark),
        mark.normalize('NFD'),
        JSON.stringify(mark).slice(1, -1),
      ];
      const found = { program: written, metrics, log, spans };
      for (const [where, text] of Object.entries(found)) {
        expect([what, where, forms.some((form) => text.includes(form))]).toEqual([what, where, false]);
      }
    }
    // The lines that are looked through are those of these very requests.
    for (const route of ['/api/visits', '/api/session', '/api/people/search'])
      for (const text of [written, spans]) expect(text).toContain(route);
    for (const name of [
      'command LogVisit',
      'append visit',
      'views ordinary',
      'reaction open-case-from-visit',
    ])
      expect(spans).toContain(`"name":"${name}"`);
  }, 60_000);
});
