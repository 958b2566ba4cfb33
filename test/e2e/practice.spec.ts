import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer, type Server } from '../../apps/api/src/start-server.js';
import { PASSWORD, SMALL_SERVER, StandingClock, Visitor, expectStatus } from './office.js';

let folder: string;
let machine: StandingClock;
let running: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-practice-'));
  machine = new StandingClock();
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const start = async (practice: boolean): Promise<Server> => {
  await running?.close();
  running = undefined;
  running = await startServer({
    data: join(folder, 'data'),
    clock: machine,
    practice,
    ...SMALL_SERVER,
  });
  return running;
};

const administrator = async ({ url, setUp }: Server): Promise<Visitor> => {
  const visitor = new Visitor(url);
  const first = { username: 'quantri', displayName: 'Quản trị A', password: PASSWORD };
  if (setUp !== undefined) {
    const token = setUp.split('#')[1];
    expectStatus(await visitor.post('/api/setup', { ...first, token, unitName: 'Xã Mẫu' }), 201);
  }
  expectStatus(await visitor.post('/api/session', { username: 'quantri', password: PASSWORD }), 200);
  return visitor;
};

describe('practice', () => {
  it('has a clock that an administrator sets, and nobody is signed out by it', async () => {
    const admin = await administrator(await start(true));
    const set = { now: '2031-02-11T09:00:00+07:00' };
    const clock = { practice: true, now: '2031-02-11T02:00:00.000Z', today: '2031-02-11' };
    expect(expectStatus(await admin.post('/api/practice/clock', set), 200).body).toEqual(clock);
    expect((await admin.get('/api/session')).body).toMatchObject({
      username: 'quantri',
      today: '2031-02-11',
    });
    machine.set('2026-09-14T02:05:00.000Z');
    expect((await admin.get('/api/practice/clock')).body.now).toBe('2031-02-11T02:05:00.000Z');
    expect((await admin.post('/api/practice/clock', { now: '2030-05-01' })).body.now).toBe(
      '2030-05-01T01:00:00.000Z',
    );
  });
  it('goes on from there after a restart', async () => {
    const admin = await administrator(await start(true));
    await admin.post('/api/practice/clock', { now: '2031-02-11' });
    const again = new Visitor((await start(true)).url);
    expect((await again.get('/api/practice/clock')).body).toMatchObject({
      practice: true,
      today: '2031-02-11',
    });
  });
  it('is set by nobody else, and to nothing that is no time', async () => {
    const { url } = await start(true);
    expect((await new Visitor(url).post('/api/practice/clock', { now: '2031-02-11' })).status).toBe(401);
    const admin = await administrator(running as Server);
    for (const now of ['2031-02-30', '11/02/2031', '2031-02-11T09:00:00', '']) {
      expect((await admin.post('/api/practice/clock', { now })).status).toBe(400);
    }
  });
  it('keeps its folder apart from real ones', async () => {
    await start(true);
    await expect(start(false)).rejects.toThrow('practice data');
    rmSync(join(folder, 'data'), { recursive: true });
    const real = await start(false);
    expect((await new Visitor(real.url).get('/api/practice/clock')).body).toMatchObject({ practice: false });
    const admin = await administrator(real);
    expect((await admin.post('/api/practice/clock', { now: '2031-02-11' })).status).toBe(404);
    await expect(start(true)).rejects.toThrow('real records');
  });
});
