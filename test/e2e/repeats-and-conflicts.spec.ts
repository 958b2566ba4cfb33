import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '#event-store';
import { expectStatus, openOffice, row, visit, type Office, type Visitor } from './office.js';

const day = { occurredOn: '2026-09-14' };

describe('a command', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;

  beforeAll(async () => {
    office = await openOffice();
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
  });
  afterAll(() => office.close());

  const head = async (): Promise<string> => office.server.app.get(EventStore, { strict: false }).head();

  it('that is sent twice happens once and is answered twice with the same words', async () => {
    const key = randomUUID();
    const body = visit();
    const first = expectStatus(await officer.post('/api/visits', body, { key }), 201);
    const after = await head();
    const second = expectStatus(await officer.post('/api/visits', body, { key }), 201);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('x-position')).toBe(first.body.position);
    expect(await head()).toBe(after);
  });

  it('that is sent eight times at once happens once', async () => {
    const key = randomUUID();
    const body = visit();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => officer.post('/api/visits', body, { key })),
    );
    expect(new Set(answers.map(({ body: { code } }) => code as string)).size).toBe(1);
    const page = await officer.get(`/api/cases/${answers[0]?.body.code}`);
    expect(page.body.visits).toBe(1);
  });

  it('with a used key and other words is refused', async () => {
    const key = randomUUID();
    expectStatus(await officer.post('/api/visits', visit(), { key }), 201);
    const other = await officer.post('/api/visits', visit(), { key });
    expect([other.status, other.body.code]).toEqual([422, 'request.idempotency-key-reused']);
  });

  it('that was refused may be corrected and sent again under the same key', async () => {
    const key = randomUUID();
    const late = visit({ occurredOn: '2026-08-03' });
    const refused = await officer.post('/api/visits', late, { key });
    expect([refused.status, refused.body.code]).toEqual([422, 'entry.late-without-reason']);
    expectStatus(await officer.post('/api/visits', { ...late, lateReason: 'Mất điện' }, { key }), 201);
  });

  it('of another person under the same key is another command', async () => {
    const key = randomUUID();
    const mine = expectStatus(await officer.post('/api/visits', visit(), { key }), 201);
    const theirs = expectStatus(await leader.post('/api/visits', visit(), { key }), 201);
    expect(theirs.body.caseId).not.toBe(mine.body.caseId);
  });

  it('from somebody who saw an older state is a conflict that names both revisions', async () => {
    const { caseId } = expectStatus(await officer.post('/api/visits', visit()), 201).body;
    const me = (await officer.get('/api/session')).body.userId;
    const path = `/api/petitions/${caseId}`;
    expectStatus(await leader.post(`${path}/assign`, { ...day, assignee: me, expectedRevision: 0 }), 200);
    const stale = await officer.post(`${path}/answer`, { ...day, answer: 'Đã sửa', expectedRevision: 0 });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'revision-conflict', expected: 0, actual: 1 });
  });

  it('of a visit that is refused leaves nobody in the vault', async () => {
    const refused = visit({ occurredOn: '2026-09-15', citizen: { name: 'Trần Không Ghi' } });
    expectStatus(await officer.post('/api/visits', refused), 422);
    const found = await officer.post('/api/people/search', { name: 'Trần Không Ghi' });
    expect(found.body.matches).toEqual([]);
  });

  it('about a denunciation keeps no identity and opens no case', async () => {
    const tell = { matter: 'denunciation', outcome: { kind: 'report' } };
    const named = await officer.post('/api/visits', visit(tell));
    expect([named.status, named.body.code]).toEqual([422, 'visit.denouncer-identity']);
    const logged = expectStatus(
      await officer.post('/api/visits', visit({ ...tell, citizen: undefined })),
      201,
    );
    expect(logged.body).not.toHaveProperty('caseId');
  });

  it('shows in the next question of whoever sent it', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { position, visitId } = expectStatus(await officer.post('/api/visits', visit()), 201).body;
      const book = await officer.get(`/api/visits?sau=${position}`);
      expect(row(book.body.visits, 'visitId', visitId)).toMatchObject({ name: 'Nguyễn Thị Mẫu' });
    }
  });

  it('whose position the views do not reach is answered as stale, not never', async () => {
    const answer = await officer.get('/api/visits?sau=99999999999999999999');
    expect([answer.status, answer.headers.get('x-stale')]).toEqual([200, 'true']);
  });
});
