import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { visitsView } from '../../libs/views/src/visits/visits.view.js';
import { startServer, type Server } from '../../apps/api/src/start-server.js';
import { RedisServer } from '../redis/redis-server.mjs';
import { describeWithRedis } from '../redis/with-redis.js';
import { StandIn } from '../stand-in/stand-in.mjs';
import {
  expectStatus,
  openOffice,
  PASSWORD,
  row,
  SMALL_SERVER,
  visit,
  Visitor,
  type Office,
} from './office.js';

const NOW = '2026-09-14T02:00:00.000Z';

type Handler = (write: unknown, event: { data: { visitId: string } }) => void;

/** The handlers of the running program, which both nodes share: a release that cannot take some receptions. */
const handlers = visitsView.on as Record<string, Handler>;
const asReleased = handlers['VisitLogged'];
const poison = new Set<string>();

describeWithRedis('a view that stopped on two nodes', () => {
  let folder: string;
  let log: StandIn;
  let redis: RedisServer;
  let office: Office;
  let other: Server;

  const keepTime = (): Promise<void> =>
    log.faults({ kind: 'clock', ms: Date.parse(NOW) - (performance.timeOrigin + performance.now()) });
  const nodes = (): readonly Visitor[] => [office.server.url, other.url].map((url) => new Visitor(url));
  /** Until every node says so of itself. */
  const everywhere = async (status: number, detail: RegExp): Promise<void> => {
    for (const node of nodes())
      for (;;) {
        const answer = await node.get('/health/ready');
        if (answer.status === status && detail.test(answer.body.views.detail)) break;
        await sleep(50);
      }
  };
  const stopAt = async (admin: Visitor): Promise<string> =>
    row((await admin.get('/api/views')).body.views, 'view', 'visits').stopped.eventId as string;

  beforeAll(async () => {
    handlers['VisitLogged'] = (write, event) => {
      if (poison.has(event.data.visitId)) throw new TypeError('cannot take this reception');
      asReleased?.(write, event);
    };
    folder = mkdtempSync(join(tmpdir(), 'nghedan-stopped-nodes-'));
    log = await StandIn.start({ file: join(folder, 'log.db') });
    redis = await RedisServer.start();
    const shared = { kek: join(folder, 'kek'), place: { kind: 'eventstoredb', url: log.url() } } as const;
    await keepTime();
    office = await openOffice(NOW, { ...shared, nodes: { role: 'all', redis: redis.url } });
    await keepTime();
    const more = {
      data: join(folder, 'other'),
      clock: office.clock,
      nodes: { role: 'api', redis: redis.url },
    } as const;
    other = await startServer({ ...SMALL_SERVER, ...shared, ...more });
  }, 120_000);
  afterAll(async () => {
    if (asReleased) handlers['VisitLogged'] = asReleased;
    await office.close();
    await other.close();
    await redis.end();
    await log.kill();
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('is tried again on both when one is asked, and leaves the same event out on both once two have signed', async () => {
    const officer = await office.signIn('tiepdan');
    const first = await office.signIn('quantri');
    const root = (await first.get('/api/session')).body.home.unit;
    const colleague = { username: 'quantri2', displayName: 'Quản trị B', password: PASSWORD };
    expectStatus(await first.post('/api/users', { ...colleague, role: 'administrator', unit: root }), 201);
    const second = (await office.signIn('quantri2')).at(other.url);

    const [healed, bad, good] = [randomUUID(), randomUUID(), randomUUID()];
    poison.add(healed);
    expectStatus(await officer.post('/api/visits', visit({ visitId: healed })), 201);
    await everywhere(503, /^visits stopped at /);
    const [eventId, there] = [await stopAt(first), await stopAt(second)];
    expect(there).toBe(eventId);
    poison.clear();
    expectStatus(await second.post('/api/views/retries', { view: 'visits', eventId }), 201);
    await everywhere(200, /^following the log$/);

    poison.add(bad);
    expectStatus(await officer.post('/api/visits', visit({ visitId: bad })), 201);
    await everywhere(503, /^visits stopped at /);
    const approvalId = randomUUID();
    const asked = { approvalId, reason: 'Chờ bản sửa', basis: 'Biên bản 03/BB-CNTT', view: 'visits' };
    const at = { ...asked, eventId: await stopAt(first) };
    expectStatus(await first.post('/api/approvals/skips', at), 201);
    expectStatus(await second.post(`/api/approvals/${approvalId}/sign`, {}), 200);
    await everywhere(200, /^degraded, 1 event skipped$/);
    const { position } = expectStatus(await officer.post('/api/visits', visit({ visitId: good })), 201).body;
    for (const [reader, admin] of [
      [officer, first],
      [officer.at(other.url), second],
    ] as const) {
      const { body } = await reader.get(`/api/visits?sau=${encodeURIComponent(position)}`);
      const visits = body.visits as readonly Readonly<{ visitId: string }>[];
      const shown = visits.map(({ visitId }) => visitId);
      expect([shown.includes(healed), shown.includes(bad), shown.includes(good)]).toEqual([
        true,
        false,
        true,
      ]);
      const { skipped } = row((await admin.get('/api/views')).body.views, 'view', 'visits');
      expect(skipped).toEqual([expect.objectContaining({ eventId: at.eventId, reason: 'Chờ bản sửa' })]);
    }
  }, 180_000);
});
