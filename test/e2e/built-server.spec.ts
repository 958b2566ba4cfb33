import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StandIn } from '../stand-in/stand-in.mjs';
import { PASSWORD, Visitor, expectStatus } from './office.js';

const MAIN = 'dist/server/main.js';

const built = existsSync(MAIN);
if (!built) console.warn(`${MAIN} is missing: npm run build:server makes it`);

(built ? describe : describe.skip)('the built server, with its threads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-built-'));
  let server: ChildProcess;
  let lines: AsyncIterator<string>;

  const start = (env: Record<string, string> = {}): ChildProcess =>
    spawn(process.execPath, [MAIN], {
      env: { ...process.env, NGHEDAN_DATA: join(folder, 'data'), PORT: '0', NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const nextLine = async (): Promise<string> => String((await lines.next()).value);

  beforeAll(() => {
    server = start();
    if (!server.stdout) throw new Error('no output');
    lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  });
  afterAll(async () => {
    if (server.exitCode === null) server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts, prints its address and the one-time link, serves, and ends when it is told to', async () => {
    const url = (await nextLine()).replace(/^.*(http:\S+)$/, '$1');
    const token = (await nextLine()).split('#')[1];
    const stranger = new Visitor(url);
    expect((await stranger.get('/health/live')).body).toEqual({ status: 'up' });
    const account = {
      username: 'quantri',
      displayName: 'Quản trị A',
      password: PASSWORD,
      unitName: 'Xã Mẫu',
    };
    expectStatus(await stranger.post('/api/setup', { token, ...account }), 201);
    expectStatus(await stranger.post('/api/setup', { token, ...account }), 404);
    expectStatus(await stranger.post('/api/session', { username: 'quantri', password: PASSWORD }), 200);
    const { units } = (await stranger.get('/api/units?sau=2')).body;
    expect(units).toHaveLength(1);
    const ready = await stranger.get('/health/ready');
    expect([ready.status, ready.body.views.ok]).toEqual([200, true]);
    const [home] = units as readonly Readonly<{ id: string }>[];
    const names = Array.from({ length: 8 }, (_, n) => `can-bo-${n}`);
    for (const username of names) {
      const colleague = {
        username,
        displayName: 'Cán bộ',
        password: PASSWORD,
        role: 'officer',
        unit: home?.id,
      };
      expectStatus(await stranger.post('/api/users', colleague), 201);
      const { users } = (await stranger.get('/api/users')).body;
      expect(users).toContainEqual(expect.objectContaining({ username }));
    }

    if (existsSync('dist/web/index.html')) {
      const page = await stranger.get('/tiep-dan');
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect((await stranger.get('/assets/nothing.js')).status).toBe(404);
    }
    const counted = (await stranger.get('/metrics')).body as string;
    expect(counted).toContain('nghedan_commands_total{command="EstablishUnit",outcome="done"} 1');

    const second = start();
    const [code] = (await once(second, 'exit')) as [number];
    expect(code).toBe(1);

    server.kill('SIGTERM');
    const [status] = (await once(server, 'exit')) as [number];
    expect(status).toBe(0);
  });

  it('refuses a log that it does not have', async () => {
    const child = start({ NGHEDAN_LOG: 'eventstoredb' });
    let complaint = '';
    child.stderr?.on('data', (data: Buffer) => (complaint += data.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect([code, complaint.trim()]).toEqual([
      1,
      'The log on a server needs EVENTSTORE_URL=esdb://user:password@host:2113?tls=true.',
    ]);
  });

  it('serves with its log on a server, in its threads as well', async () => {
    const log = await StandIn.start();
    const place = { NGHEDAN_LOG: 'eventstoredb', EVENTSTORE_URL: log.url() };
    server = start({ ...place, NGHEDAN_DATA: join(folder, 'on-server') });
    if (!server.stdout) throw new Error('no output');
    lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
    const stranger = new Visitor((await nextLine()).replace(/^.*(http:\S+)$/, '$1'));
    const token = (await nextLine()).split('#')[1];
    const account = {
      username: 'quantri',
      displayName: 'Quản trị A',
      password: PASSWORD,
      unitName: 'Xã Mẫu',
    };
    expectStatus(await stranger.post('/api/setup', { token, ...account }), 201);
    expectStatus(await stranger.post('/api/session', { username: 'quantri', password: PASSWORD }), 200);
    const ready = await stranger.get('/health/ready');
    expect([ready.status, ready.body.views.ok]).toEqual([200, true]);
    const { body } = await stranger.get(
      `/api/units?sau=${encodeURIComponent(ready.body.log.head as string)}`,
    );
    expect(body.units).toHaveLength(1);
    server.kill('SIGTERM');
    const [status] = (await once(server, 'exit')) as [number];
    expect(status).toBe(0);
    await log.kill();
  });
});
