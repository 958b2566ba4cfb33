import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '#event-store';
import { ViewProgress } from '#views';
import type { LogPlace } from '../../apps/worker/src/log-place.js';
import { startServer, type Server } from '../../apps/api/src/start-server.js';
import { StandIn } from '../stand-in/stand-in.mjs';
import { dumpFolder } from '../views/view-dump.js';
import { expectStatus, openOffice, PASSWORD, SMALL_SERVER, StandingClock, visit, Visitor } from './office.js';
import { nghedan, type Ran } from '../stand-in/terminal.js';

const ACCOUNT = { username: 'tiepdan', password: PASSWORD };
const NOW = '2026-09-15T02:00:00.000Z';

type Period = Readonly<{ periodId: string }>;

describe('an office whose log moves to a server and back', () => {
  let folder: string;
  let log: StandIn;
  const places: Record<'data' | 'back', string> = { data: '', back: '' };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nghedan-moving-'));
    places.data = join(folder, 'data');
    places.back = join(folder, 'back');
    log = await StandIn.start({ file: join(folder, 'server.db') });
    process.env['EVENTSTORE_URL'] = log.url();
  });

  afterAll(async () => {
    delete process.env['EVENTSTORE_URL'];
    await log.kill();
    rmSync(folder, { recursive: true });
  });

  const serve = (data: string, place: LogPlace): Promise<Server> =>
    startServer({
      data,
      kek: join(folder, 'key'),
      clock: new StandingClock(NOW),
      ...SMALL_SERVER,
      place,
    });

  /** What the page of a case says, and when the views have got to the end of the log. */
  const pageOn = async (server: Server, code: string): Promise<unknown> => {
    const officer = new Visitor(server.url);
    expectStatus(await officer.post('/api/session', ACCOUNT), 200);
    const head = await server.app.get(EventStore, { strict: false }).head();
    expect(await server.app.get(ViewProgress, { strict: false }).waitFor(head)).toBe(true);
    return (await officer.get(`/api/cases/${code}`)).body;
  };

  it('says the same on either, and has lost nothing', async () => {
    const office = await openOffice(NOW, { data: places.data, kek: join(folder, 'key') });
    const officer = await office.signIn('tiepdan');
    const { code } = expectStatus(await officer.post('/api/visits', visit()), 201).body;
    const closed = await closePeriod(officer, await office.signIn('lanhdao'));
    const before = await pageOn(office.server, code);
    const running = await nghedan('migrate', '--from', places.data, '--to', 'eventstoredb');
    expect(running).toMatchObject({ exit: 3 });
    await office.close();
    const views = viewsOf(places.data);

    const there = JSON.parse((await move('data', 'eventstoredb')).out);
    expect(there).toMatchObject({ found: 0, same: true });
    expect(there.copied).toBe(there.from.events);
    expect((await move('data', 'eventstoredb')).out).toContain('"copied": 0');

    const back = JSON.parse(
      (await nghedan('migrate', '--from', 'eventstoredb', '--to', places.back, '--json')).out,
    );
    expect(back).toMatchObject({ same: true, from: { root: back.to.root } });
    expect((await nghedan('rebuild', '--data', places.back)).exit).toBe(0);
    expect(viewsOf(places.back)).toEqual(views);
    expect((await nghedan('check', '--data', places.back)).exit).toBe(0);

    await log.faults({ kind: 'clock', ms: Date.parse(NOW) - (performance.timeOrigin + performance.now()) });
    const onServer = await serve(places.data, { kind: 'eventstoredb', url: log.url() });
    expect(await pageOn(onServer, code)).toEqual(before);
    const leader = new Visitor(onServer.url);
    await leader.post('/api/session', { ...ACCOUNT, username: 'lanhdao' });
    const { proofs } = (await leader.get(`/api/periods/${closed}/proof`)).body;
    expect(proofs).toEqual([expect.objectContaining({ same: true })]);
    // What follows by itself, a case from a visit, follows there too.
    const again = new Visitor(onServer.url);
    await again.post('/api/session', ACCOUNT);
    const next = expectStatus(await again.post('/api/visits', visit({ occurredOn: '2026-09-15' })), 201).body;
    while ((await again.get(`/api/cases/${next.code}`)).status !== 200) await setTimeout(100);
    await onServer.close();
    await log.faults();
  }, 180_000);

  /** The quarter up to this day, drawn up by one and closed by another. */
  const closePeriod = async (adviser: Visitor, leader: Visitor): Promise<string> => {
    const period = { from: '2026-06-15', to: '2026-09-14' };
    const { periodId } = expectStatus(await adviser.post('/api/periods/prepare', period), 201).body as Period;
    const { hash } = (await leader.get(`/api/periods/${periodId}`)).body.submitted;
    expectStatus(await leader.post('/api/periods/close', { periodId, hash }), 200);
    return periodId;
  };

  /** All rows of all views, but not of which log they are. */
  const viewsOf = (data: string): unknown =>
    JSON.parse(JSON.stringify(dumpFolder(join(data, 'views'))).replaceAll(/(log_id\W+)[-0-9a-f]{36}/g, '$1'));

  const move = (from: keyof typeof places, to: string): Promise<Ran> =>
    nghedan('migrate', '--from', places[from], '--to', to, '--json');

  it('is refused in a sentence where the other place holds something else, or is no place', async () => {
    const other = join(folder, 'other');
    const store = await openOffice(NOW, { data: other });
    await store.close();
    expect(await nghedan('migrate', '--from', places.data, '--to', other)).toMatchObject({
      exit: 4,
      err: expect.stringContaining('must be empty, or hold what was copied before'),
    });
    expect(await nghedan('migrate', '--from', join(folder, 'nothing'), '--to', other)).toMatchObject({
      exit: 4,
    });
    delete process.env['EVENTSTORE_URL'];
    expect(await nghedan('migrate', '--from', places.data, '--to', 'eventstoredb')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('EVENTSTORE_URL'),
    });
    process.env['EVENTSTORE_URL'] = log.url();
  }, 120_000);
});
