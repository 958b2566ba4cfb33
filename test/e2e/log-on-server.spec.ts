import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventStore } from '#event-store';
import { ViewProgress } from '#views';
import { Head } from '../../libs/event-store/src/eventstoredb/head.js';
import { startServer } from '../../apps/api/src/start-server.js';
import { StandIn } from '../stand-in/stand-in.mjs';
import { expectStatus, openOffice, SMALL_SERVER, visit, type Office, type Visitor } from './office.js';

describe('an office whose log is on a server', () => {
  let folder: string;
  let log: StandIn;
  let office: Office;
  let officer: Visitor;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nghedan-on-server-'));
    log = await StandIn.start({ file: join(folder, 'log.db') });
    await keepTime('2026-09-14T02:00:00.000Z');
    office = await openOffice('2026-09-14T02:00:00.000Z', {
      place: { kind: 'eventstoredb', url: log.url() },
    });
    officer = await office.signIn('tiepdan');
  }, 60_000);

  afterAll(async () => {
    await office.close();
    await log.kill();
    rmSync(folder, { recursive: true });
  });

  /** The server has the time of the office, whose clock stands. */
  const keepTime = (instant: string): Promise<void> =>
    log.faults({ kind: 'clock', ms: Date.parse(instant) - (performance.timeOrigin + performance.now()) });

  it('shows at once what was entered', async () => {
    const entered = expectStatus(await officer.post('/api/visits', visit()), 201);
    expect(entered.body.position).toMatch(/^\d{20}\/\d{20}$/);
    const shown = await officer.get(
      `/api/cases/${entered.body.code}?sau=${encodeURIComponent(entered.body.position)}`,
    );
    expect(shown.status).toBe(200);
    expect(shown.headers.get('x-stale')).toBeNull();
  });

  it('enters once what the server wrote without saying so', async () => {
    const key = randomUUID();
    const body = visit();
    await log.faults({ kind: 'ack-lost', on: 'append', times: 1 });
    const first = expectStatus(await officer.post('/api/visits', body, { key }), 201);
    const again = expectStatus(await officer.post('/api/visits', body, { key }), 201);
    expect(again.body).toEqual(first.body);
    const page = await officer.get(`/api/cases/${first.body.code}`);
    expect(page.body.visits).toBe(1);
  });

  it('says that the log does not answer, keeps showing what there is, and goes on when it is back', async () => {
    const { body } = expectStatus(await officer.post('/api/visits', visit()), 201);
    await officer.get(`/api/cases/${body.code}?sau=${encodeURIComponent(body.position)}`);
    const key = randomUUID();
    const waiting = visit();
    await log.faults({ kind: 'busy', on: 'append' });
    expect((await officer.post('/api/visits', waiting, { key })).status).toBe(503);
    expect((await officer.get(`/api/cases/${body.code}`)).status).toBe(200);
    await log.faults();
    expectStatus(await officer.post('/api/visits', waiting, { key }), 201);
  }, 60_000);

  it('is asked once by each question where it ends, and once more after an entry has been waited for', async () => {
    const find = jest.spyOn(Head.prototype, 'find');
    /** The least of three: a subscription that has been silent asks for itself, now and then. */
    const asked = async (work: () => Promise<unknown>): Promise<number> => {
      const counts: number[] = [];
      for (let n = 0; n < 3; n += 1) {
        find.mockClear();
        await work();
        counts.push(find.mock.calls.length);
      }
      return Math.min(...counts);
    };
    const { body } = expectStatus(await officer.post('/api/visits', visit()), 201);
    expect(await asked(() => officer.get('/api/cases'))).toBe(1);
    expect(await asked(() => officer.get(`/api/cases/${body.code}`))).toBe(1);
    expect(await asked(() => office.stranger().get('/health/ready'))).toBe(1);
    expect(await asked(() => officer.post('/api/visits', visit()))).toBeLessThanOrEqual(2);
    find.mockRestore();
  }, 60_000);

  it('tells its position to whoever measures it', async () => {
    const { body } = await office.stranger().get('/metrics');
    expect(body).not.toContain('NaN');
  });

  it('is read whole by another machine that begins with nothing', async () => {
    await keepTime('2026-09-14T02:00:00.000Z');
    const other = await startServer({
      data: join(folder, 'other'),
      kek: join(folder, 'other.kek'),
      clock: office.clock,
      ...SMALL_SERVER,
      place: { kind: 'eventstoredb', url: log.url() },
    });
    const head = await other.app.get(EventStore, { strict: false }).head();
    const progress = other.app.get(ViewProgress, { strict: false });
    expect(await progress.waitFor(head)).toBe(true);
    await other.close();
  }, 60_000);
});
