import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { NewsStreams } from '../../apps/api/src/news/news-streams.js';
import { denunciation, employ } from './denunciation-office.js';
import { NewsListener } from './news-listener.js';
import { expectStatus, openOffice, PASSWORD, visit, type Office, type Visitor } from './office.js';

describe('the news of open lists', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let admin: Visitor;
  let unit: string;
  const listening: NewsListener[] = [];

  const listen = async (visitor: Visitor): Promise<NewsListener> => {
    const listener = await NewsListener.open(visitor);
    listening.push(listener);
    if (listener.answer.ok) await listener.until(({ news }) => news.length > 0);
    return listener;
  };
  const streams = (): NewsStreams => office.server.app.get(NewsStreams);
  /** Everything that was acknowledged stands in the views of this node, and whoever had to be told was told. */
  const settle = async (position: string): Promise<void> => {
    await officer.get(`/api/units?sau=${position}`);
    await streams().look();
  };
  const enterVisit = async (): Promise<void> => {
    const { position } = expectStatus(await officer.post('/api/visits', visit()), 201).body;
    await settle(position);
  };
  const open = async (): Promise<number> => {
    const figures = (await office.stranger().get('/metrics')).body as string;
    return Number(/^nghedan_news_streams (\d+)$/m.exec(figures)?.[1]);
  };

  beforeAll(async () => {
    office = await openOffice();
    [officer, leader, admin] = [
      await office.signIn('tiepdan'),
      await office.signIn('lanhdao'),
      await office.signIn('quantri'),
    ];
    unit = (await officer.get('/api/session')).body.home.unit as string;
  }, 60_000);
  afterEach(async () => {
    for (const listener of listening.splice(0)) listener.hangUp();
    while ((await open()) > 0);
  });
  afterAll(() => office.close());

  it('come to whoever listens, by themselves, and say nothing but which list it is', async () => {
    const listener = await listen(leader);
    const before = listener.news[0];
    expect(before).toEqual((await leader.get('/api/news')).body);
    expectStatus(await officer.post('/api/visits', visit()), 201);
    await listener.until(({ news }) => news.length > 1);
    const after = listener.news.at(-1);
    expect(Object.keys(after ?? {})).toEqual(['queue', 'board', 'denunciations']);
    expect(after?.['queue']).not.toBe(before?.['queue']);
    expect(after?.['denunciations']).toBe(before?.['denunciations']);
    expect(listener.said).toMatch(/^[\n\w:{}", -]*$/);
    expect((await leader.get('/api/cases')).body.mark).toBe(after?.['queue']);
    expect((await leader.get('/api/board')).body.mark).toBe(after?.['board']);
  });

  it('pass proxies as they are said, are kept by no cache, and come again after a while', async () => {
    const { answer, said } = await listen(officer);
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const retry = Number(/^retry: (\d+)$/m.exec(said)?.[1]);
    expect(retry).toBeGreaterThanOrEqual(1_000);
    expect(retry).toBeLessThanOrEqual(5_000);
  });

  it('tell a neighbour nothing of what is entered here', async () => {
    const neighbour = await listen(await office.signIn('xabinh'));
    const { said } = neighbour;
    const here = await listen(officer);
    await enterVisit();
    await here.until(({ news }) => news.length > 1);
    expect(neighbour.said).toBe(said);
  });

  it('are silent over a denunciation to whoever may not see it, and to the accused', async () => {
    await employ(office, 'thuky', 'secretary', unit);
    await employ(office, 'xacminh', 'verifier', unit);
    const userId = await employ(office, 'capphoa', 'leader', unit);
    const silent = [
      await listen(await office.signIn('thuky')),
      await listen(await office.signIn('xacminh')),
      await listen(await office.signIn('capphoa')),
    ];
    const cleared = await listen(leader);
    const before = silent.map(({ said }) => said);
    const body = denunciation({ accused: [{ position: 'Phó Chủ tịch UBND xã', official: true, userId }] });
    const { position } = expectStatus(await officer.post('/api/denunciations', body), 201).body;
    await settle(position);
    await cleared.until(({ news }) => news.length > 1);
    const [older, newer] = cleared.news;
    expect(newer).toEqual({ ...older, denunciations: expect.any(String) });
    expect(newer?.['denunciations']).not.toBe(older?.['denunciations']);

    // What comes next is told as if nothing had been between.
    expect(silent.map(({ said }) => said)).toEqual(before);
    await enterVisit();
    for (const one of silent) await one.until(({ news }) => news.length > 1);
    expect(silent.map(({ news }) => news.length)).toEqual([2, 2, 2]);
    const marks = silent.map(({ news }) => news.map((told) => told['denunciations']));
    expect(marks.map(([first, last]) => first === last)).toEqual([true, true, true]);
  }, 60_000);

  it('end when the person signs out, changes the password or is away for half an hour', async () => {
    const there = await office.signIn('tiepdan');
    const other = await office.signIn('tiepdan');
    const [first, second] = [await listen(there), await listen(other)];
    expectStatus(await there.send('DELETE', '/api/session', undefined), 204);
    await streams().beat();
    await first.until(({ over }) => over);
    expect(second.over).toBe(false);
    expect(second.said).toMatch(/event: beat\n/);

    const { current, password } = { current: PASSWORD, password: 'mot cau khac cung dai 43' };
    expectStatus(await officer.post('/api/session/password', { current, password }), 204);
    await streams().beat();
    await second.until(({ over }) => over);
    expectStatus(await officer.post('/api/session/password', { current: password, password: current }), 204);

    const away = await office.signIn('tiepdan');
    const third = await listen(away);
    office.clock.set('2026-09-14T02:29:00.000Z');
    expectStatus(await officer.get('/api/session'), 200);
    expect((await listen(away)).answer.status).toBe(200);
    office.clock.set('2026-09-14T02:31:00.000Z');
    await streams().beat();
    await third.until(({ over }) => over);
    expectStatus(await away.get('/api/session'), 204);
    expect((await listen(away)).answer.status).toBe(401);
  });

  it('are not told to a session that is over, not even once more', async () => {
    const there = await office.signIn('lanhdao');
    const listener = await listen(there);
    expectStatus(await there.send('DELETE', '/api/session', undefined), 204);
    const { said } = listener;
    officer = await office.signIn('tiepdan');
    await enterVisit();
    await listener.until(({ over }) => over);
    expect(listener.said).toBe(said);
  });

  it('end when what somebody may do changes, and begin again with what they may do now', async () => {
    admin = await office.signIn('quantri');
    const userId = await employ(office, 'thuky2', 'secretary', unit);
    const secretary = await office.signIn('thuky2');
    const listener = await listen(secretary);
    expectStatus(await admin.post(`/api/users/${userId}/roles`, { role: 'leader', unit }), 200);
    await listener.until(({ over }) => over);
    const again = await office.signIn('thuky2');
    expect(Object.keys((await listen(again)).news[0] ?? {})).toEqual(['queue', 'board', 'denunciations']);
  });

  it('come to eight browsers of one person, and a ninth is told when to ask again', async () => {
    const eight = await Promise.all(Array.from({ length: 8 }, () => listen(officer)));
    expect(eight.map(({ answer }) => answer.status)).toEqual(Array(8).fill(200));
    expect(await open()).toBe(8);
    const { status, headers, body } = await officer.get('/api/news/stream');
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'news.too-many-streams', '60']);
    expect((await listen(await office.signIn('xabinh'))).answer.status).toBe(200);
    eight[0]?.hangUp();
    while ((await open()) > 8);
    expect((await listen(officer)).answer.status).toBe(200);
    const figures = (await office.stranger().get('/metrics')).body as string;
    expect(figures).toMatch(/^nghedan_news_streams_refused_total 1$/m);
    expect(figures).not.toMatch(/^nghedan_http_request_seconds.*news\/stream/m);
  });

  it('are for whoever is signed in', async () => {
    expectStatus(await office.stranger().get('/api/news/stream'), 401);
    expectStatus(await office.stranger().get('/api/news'), 401);
  });

  it('end with the server, which they do not hold up', async () => {
    const ending = await openOffice();
    const listener = await NewsListener.open(await ending.signIn('tiepdan'));
    await listener.until(({ news }) => news.length > 0);
    await ending.close();
    await listener.until(({ over }) => over);
  }, 60_000);
});
