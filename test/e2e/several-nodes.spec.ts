import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NoticeSettings } from '../../apps/api/src/notices/notice-settings.js';
import { LookForNotices } from '../../apps/api/src/notices/look-for-notices.js';
import { startServer, type Server } from '../../apps/api/src/start-server.js';
import { SmtpInbox } from '../notices/smtp-inbox.js';
import { WebhookReceiver } from '../notices/webhook-receiver.js';
import { RedisServer } from '../redis/redis-server.mjs';
import { describeWithRedis } from '../redis/with-redis.js';
import { StandIn } from '../stand-in/stand-in.mjs';
import { NewsListener } from './news-listener.js';
import { expectStatus, openOffice, PASSWORD, SMALL_SERVER, Visitor, visit, type Office } from './office.js';

const NOW = '2026-09-14T02:00:00.000Z';

describeWithRedis('an office on several nodes', () => {
  let folder: string;
  let log: StandIn;
  let redis: RedisServer;
  let office: Office;
  let second: Server;
  let worker: Server;
  let portal: WebhookReceiver;
  let inbox: SmtpInbox;

  /** Who is told outside, the same on every node. */
  const outside = (): NoticeSettings => ({
    smtp: () => ({ host: '127.0.0.1', port: inbox.port, security: 'plain', from: 'nghedan@xa.example' }),
    page: 'https://nghedan.xa.example',
    destinations: [
      {
        name: 'portal',
        url: portal.url,
        secrets: () => [Buffer.alloc(32, 3)],
        kinds: ['petition'],
        reach: { loopback: true, inside: false },
      },
    ],
  });

  /** The server has the time of the office, whose clock stands. */
  const keepTime = (): Promise<void> =>
    log.faults({ kind: 'clock', ms: Date.parse(NOW) - (performance.timeOrigin + performance.now()) });
  const node = async (name: string, role: 'api' | 'worker'): Promise<Server> => {
    await keepTime();
    return startServer({
      ...SMALL_SERVER,
      data: join(folder, name),
      kek: join(folder, 'shared.kek'),
      clock: office.clock,
      place: { kind: 'eventstoredb', url: log.url() },
      nodes: { role, redis: redis.url },
      notices: outside(),
    });
  };
  const signIn = async (at: Server, username: string): Promise<Visitor> => {
    const visitor = new Visitor(at.url);
    expectStatus(await visitor.post('/api/session', { username, password: PASSWORD }), 200);
    return visitor;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nghedan-nodes-'));
    log = await StandIn.start({ file: join(folder, 'log.db') });
    redis = await RedisServer.start();
    portal = await WebhookReceiver.open(Buffer.alloc(32, 3).toString('base64'));
    inbox = await SmtpInbox.open();
    await keepTime();
    office = await openOffice(NOW, {
      kek: join(folder, 'shared.kek'),
      place: { kind: 'eventstoredb', url: log.url() },
      nodes: { role: 'api', redis: redis.url },
      notices: outside(),
    });
    second = await node('second', 'api');
    worker = await node('worker', 'worker');
  }, 120_000);
  afterAll(async () => {
    await office.close();
    await second.close();
    await worker.close();
    await redis.end();
    await log.kill();
    await portal.close();
    await inbox.close();
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('knows on each node who signed in at the other, until they sign out', async () => {
    const officer = await office.signIn('tiepdan');
    const there = officer.at(second.url);
    expectStatus(await there.get('/api/session'), 200);
    expectStatus(await officer.send('DELETE', '/api/session', undefined), 204);
    expectStatus(await there.get('/api/session'), 204);
  });

  it('shows on the other node what was entered here, with the case that the worker raised and the name', async () => {
    const officer = await office.signIn('tiepdan');
    const { code, position } = expectStatus(await officer.post('/api/visits', visit()), 201).body;
    expect(code).toMatch(/\d/);
    const there = officer.at(second.url);
    const page = await there.get(`/api/cases/${code}?sau=${encodeURIComponent(position)}`);
    expect(JSON.stringify(expectStatus(page, 200).body)).toContain('Nguyễn Thị Mẫu');
    expect(page.headers.get('x-stale')).toBeNull();
    const { matches } = (await there.post('/api/people/search', { name: 'nguyen thi mau' })).body;
    expect(matches).toHaveLength(1);
  });

  it('tells a browser at the other node that a list has changed, which asks either node for it', async () => {
    const officer = await office.signIn('tiepdan');
    const there = officer.at(second.url);
    const listener = await NewsListener.open(there);
    await listener.until(({ news }) => news.length > 0);
    const before = (await officer.get('/api/news')).body;
    expect(listener.news).toEqual([before]);
    const { position } = expectStatus(await officer.post('/api/visits', visit()), 201).body;
    await listener.until(({ news }) => news.at(-1)?.['queue'] !== before.queue);
    const asked = await officer.get(`/api/news?sau=${encodeURIComponent(position)}`);
    await listener.until(({ news }) => news.at(-1)?.['queue'] === asked.body.queue);
    expect((await there.get('/api/cases')).body.mark).toBe(asked.body.queue);
    listener.hangUp();
    expectStatus(await new Visitor(second.url).get('/api/news'), 401);
  });

  it('enters once what is sent to both', async () => {
    const officer = await office.signIn('tiepdan');
    const body = visit({ citizen: { name: 'Lê Văn Hai Lần' } });
    const key = randomUUID();
    const both = await Promise.all([
      officer.post('/api/visits', body, { key }),
      officer.at(second.url).post('/api/visits', body, { key }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[1].body.code).toBe(both[0].body.code);
    const { matches } = (await officer.post('/api/people/search', { name: 'Lê Văn Hai Lần' })).body;
    expect(matches).toHaveLength(1);
  });

  it('tells outside once what happens on any node, and knows on each an address that was confirmed at one', async () => {
    const officer = await office.signIn('tiepdan');
    const notices = worker.app.get(LookForNotices);
    const { destinations } = (await (await office.signIn('quantri')).get('/api/notices/destinations')).body;
    expect(destinations).toMatchObject([{ name: 'portal' }]);
    await notices.look();
    const known = portal.taken.length;
    expectStatus(await officer.post('/api/visits', visit()), 201);
    while (portal.taken.length === known) {
      await notices.look();
      await sleep(50);
    }
    expect(portal.taken.every(({ verified }) => verified)).toBe(true);
    expect(new Set(portal.taken.map(({ id }) => id)).size).toBe(portal.taken.length);

    const address = 'tiep.dan@xa.example';
    expectStatus(await officer.post('/api/session/notices/address', { address }), 200);
    while (inbox.received.length === 0) await sleep(20);
    const [mail] = inbox.received;
    const code = mail && /\b\d{6}\b/.exec(SmtpInbox.text(mail))?.[0];
    const there = officer.at(second.url);
    expectStatus(await there.post('/api/session/notices/confirm', { code }), 200);
    expect((await officer.get('/api/session/notices')).body.address).toBe(address);
  }, 60_000);

  it('takes a role away on every node at once', async () => {
    const admin = await office.signIn('quantri');
    const there = await signIn(second, 'xabinh');
    const { userId } = (await there.get('/api/session')).body;
    expectStatus(await admin.post(`/api/users/${userId}/disable`, { reason: 'nghỉ việc' }), 200);
    expectStatus(await there.get('/api/cases'), 401);
    expectStatus(
      await new Visitor(second.url).post('/api/session', { username: 'xabinh', password: PASSWORD }),
      401,
    );
  });

  it('counts wrong guesses of both nodes together', async () => {
    const guess = (at: Server) =>
      new Visitor(at.url).post('/api/session', { username: 'lanhdao', password: 'đoán mò thôi mà' });
    const answers = [
      await guess(office.server),
      await guess(second),
      await guess(office.server),
      await guess(second),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
  });

  it('goes on with another worker when the one that worked is gone', async () => {
    const next = await node('next', 'worker');
    await worker.close();
    const officer = await office.signIn('tiepdan');
    const waiting = visit({ citizen: { name: 'Phạm Thị Sau' } });
    expectStatus(await officer.post('/api/visits', waiting), 201);
    let entered = await officer.post('/api/visits', visit());
    while (entered.body.code === undefined) entered = await officer.post('/api/visits', visit());
    const { body } = await officer.get(`/api/cases?sau=${encodeURIComponent(entered.body.position)}`);
    expect(JSON.stringify(body)).toContain('Phạm Thị Sau');
    worker = next;
  }, 60_000);

  it('says that nobody can be told apart while Redis is away, and goes on when it is back', async () => {
    const officer = await office.signIn('tiepdan');
    await redis.kill();
    expect(expectStatus(await officer.get('/api/session'), 503).body.code).toBe('session.store-away');
    const { body } = expectStatus(await new Visitor(second.url).get('/health/ready'), 503);
    expect(body).toMatchObject({ status: 'not-ready', log: { ok: true }, sessions: { ok: false } });
    expectStatus(await new Visitor(second.url).get('/health/serving'), 200);
    await redis.revive();
    while ((await new Visitor(second.url).get('/health/ready')).status === 503) await sleep(20);
    const again = () =>
      new Visitor(second.url).post('/api/session', { username: 'tiepdan', password: PASSWORD });
    expectStatus(await again(), 200);
  }, 60_000);
});
