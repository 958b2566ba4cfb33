import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, expectStatus, openOffice, type Office } from './office.js';

describe('a session', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it('is carried by a cookie that no script reads and no other site sends', async () => {
    const answer = await office.stranger().post('/api/session', { username: 'tiepdan', password: PASSWORD });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^sid=[A-Za-z0-9_-]{43,}; /);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(answer.body).toMatchObject({
      username: 'tiepdan',
      today: '2026-09-14',
    });
    expect(answer.body.roles).toContainEqual(expect.objectContaining({ role: 'officer' }));
    expect(answer.body.actions).toContain('visit.log');
    expect(answer.body.actions).not.toContain('complaint.decide');
  });

  it('ends when its owner signs out', async () => {
    const visitor = await office.signIn('tiepdan');
    expectStatus(await visitor.get('/api/session'), 200);
    expectStatus(await visitor.send('DELETE', '/api/session', undefined), 204);
    expectStatus(await visitor.get('/api/session'), 204);
  });

  it('ends after half an hour of nothing', async () => {
    const visitor = await office.signIn('tiepdan');
    office.clock.set('2026-09-14T02:29:00.000Z');
    expectStatus(await visitor.get('/api/session'), 200);
    office.clock.set('2026-09-14T03:00:00.000Z');
    expectStatus(await visitor.get('/api/session'), 204);
  });

  it('tells a wrong password and an unknown name apart for nobody, and slows guessing down', async () => {
    const stranger = office.stranger();
    const guess = (username: string) =>
      stranger.post('/api/session', { username, password: 'sai mat khau roi' });
    const known = await guess('lanhdao');
    const unknown = await guess('khong-co-ai');
    expect([known.status, known.body.code]).toEqual([401, 'auth.failed']);
    expect(unknown.body).toEqual(known.body);
    const later = [];
    for (let tries = 0; tries < 12; tries += 1) later.push((await guess('lanhdao')).status);
    expect(later.at(-1)).toBe(429);
  });

  it('keeps drafts for its owner alone', async () => {
    office.clock.set('2026-09-15T02:00:00.000Z');
    const officer = await office.signIn('tiepdan');
    const path = '/api/drafts/tiep-dan';
    const id = randomUUID();
    const body = JSON.stringify({ content: { summary: 'Đang viết dở' } });
    const headers = { 'content-type': 'application/json' };
    expectStatus(await officer.send('PUT', `${path}/${id}`, body, { headers }), 200);
    expect((await officer.get(path)).body.drafts).toMatchObject([
      { id, content: { summary: 'Đang viết dở' } },
    ]);
    const other = await office.signIn('xabinh');
    expect((await other.get(path)).body.drafts).toEqual([]);
    expectStatus(await officer.send('DELETE', `${path}/${id}`, undefined), 204);
    expect((await officer.get(path)).body.drafts).toEqual([]);
  });
});
