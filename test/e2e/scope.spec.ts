import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, openOffice, row, visit, type Answer, type Office, type Visitor } from './office.js';

const day = { occurredOn: '2026-09-14' };

describe('whoever may not see a case', () => {
  let office: Office;
  let officer: Visitor;
  let inspector: Visitor;
  let neighbour: Visitor;
  let administrator: Visitor;
  let logged: { caseId: string; code: string; visitId: string; position: string };

  beforeAll(async () => {
    office = await openOffice();
    officer = await office.signIn('tiepdan');
    inspector = await office.signIn('thanhtra');
    neighbour = await office.signIn('xabinh');
    administrator = await office.signIn('quantri');
    logged = expectStatus(await officer.post('/api/visits', visit()), 201).body;
    await officer.get(`/api/cases?sau=${logged.position}`);
  });
  afterAll(() => office.close());

  /** All that an answer tells, but for the path that was asked. */
  const told = ({ status, headers, body }: Answer) => {
    const { instance: _, ...rest } = body as Record<string, unknown>;
    return { status, type: headers.get('content-type'), body: rest };
  };

  const questions: readonly [string, (visitor: Visitor, id: string) => Promise<Answer>][] = [
    ['the page', (visitor, id) => visitor.get(`/api/cases/${id}`)],
    ['the history', (visitor, id) => visitor.get(`/api/cases/${id}/history`)],
    ['a step', (visitor, id) => visitor.post(`/api/petitions/${id}/answer`, { ...day, answer: 'Đã sửa' })],
  ];

  it.each(questions)('gets for %s the same answer as for a case that does not exist', async (_name, ask) => {
    const absent = told(await ask(neighbour, 'petition-00000000-0000-4000-8000-000000000000'));
    expect(absent).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(told(await ask(neighbour, logged.caseId))).toEqual(absent);
    expect(told(await ask(neighbour, logged.code))).toEqual(absent);
  });

  it('does not find it in lists, counts, searches or among people', async () => {
    const queue = (await neighbour.get('/api/cases?tt=tat-ca')).body;
    expect([queue.rows, queue.total, queue.counts.all]).toEqual([[], 0, 0]);
    expect((await neighbour.post('/api/search', { q: logged.code })).body).toEqual({ cases: [], people: [] });
    expect((await neighbour.post('/api/people/search', { phone: '0900000001' })).body.matches).toEqual([]);
    expect((await neighbour.get('/api/visits')).body.visits).toEqual([]);
    expect((await neighbour.get('/api/board')).body.figures.open.count).toBe(0);
  });

  it('cannot name it as the case of a visit, nor its person as the visitor', async () => {
    const about = visit({ outcome: { kind: 'about-case', caseId: logged.caseId } });
    expectStatus(await neighbour.post('/api/visits', about), 404);
    const { subjectId } = (await officer.post('/api/people/search', { phone: '0900000001' })).body.matches[0];
    expectStatus(await neighbour.post('/api/visits', visit({ citizen: undefined, subjectId })), 404);
  });

  it('cannot log a visit for another unit', async () => {
    const { unit } = (await officer.get('/api/session')).body.home;
    expectStatus(await neighbour.post('/api/visits', visit({ unit })), 404);
  });

  it('as an inspector reads all of it and changes nothing', async () => {
    expectStatus(await inspector.get(`/api/cases/${logged.code}`), 200);
    expectStatus(await inspector.post(`/api/petitions/${logged.code}/answer`, { ...day, answer: 'x' }), 404);
    expect((await inspector.get(`/api/cases/${logged.code}`)).body.actions).toEqual([]);
  });

  it('as an administrator sees no case at all', async () => {
    expectStatus(await administrator.get('/api/cases'), 404);
    expectStatus(await administrator.get(`/api/cases/${logged.code}`), 404);
  });

  it('as an administrator gives nobody’s account another password by making it again', async () => {
    const { users } = (await administrator.get('/api/users')).body;
    const { displayName } = row(users, 'username', 'lanhdao');
    const { unit } = (await officer.get('/api/session')).body.home;
    const own = {
      username: 'lanhdao',
      displayName,
      password: 'mot cau cua nguoi khac 7',
      role: 'leader',
      unit,
    };
    const again = await administrator.post('/api/users', own);
    expect([again.status, again.body.code]).toEqual([409, 'user.username-taken']);
    await office.signIn('lanhdao');
  });

  it('loses the session with the account', async () => {
    const { users } = (await administrator.get('/api/users')).body;
    const { userId } = row(users, 'username', 'xabinh');
    expectStatus(
      await administrator.post(`/api/users/${userId}/disable`, { reason: 'Chuyển công tác' }),
      200,
    );
    expectStatus(await neighbour.get('/api/session'), 204);
    const again = await neighbour.post('/api/session', {
      username: 'xabinh',
      password: 'mot cau dai de nho 42',
    });
    expect([again.status, again.body.code]).toEqual([401, 'auth.failed']);
  });

  it('cannot set the office up a second time', async () => {
    expect((await office.stranger().get('/api/setup')).body).toEqual({ needed: false });
    const body = {
      token: 'x',
      username: 'ke-la',
      displayName: 'Kẻ lạ',
      password: 'mot cau that dai 99',
      unitName: 'X',
    };
    expectStatus(await office.stranger().post('/api/setup', body), 404);
  });
});
