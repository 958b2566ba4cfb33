import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, openOffice, PASSWORD, visit, type Office, type Visitor } from './office.js';

const day = { occurredOn: '2026-09-14' };

describe('a conflict of interest', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let inspector: Visitor;
  let superior: Visitor;
  let leaderId: string;
  let logged: { caseId: string; code: string };

  beforeAll(async () => {
    office = await openOffice();
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    inspector = await office.signIn('thanhtra');
    const admin = await office.signIn('quantri');
    const { unit } = (await admin.get('/api/session')).body.home;
    const above = { username: 'chutichtinh', displayName: 'Lãnh đạo tỉnh', role: 'leader', unit };
    expectStatus(await admin.post('/api/users', { ...above, password: PASSWORD }), 201);
    superior = await office.signIn('chutichtinh');
    leaderId = (await leader.get('/api/session')).body.userId;
    const complaint = visit({ matter: 'complaint', summary: 'Khiếu nại mức hỗ trợ tái định cư' });
    logged = expectStatus(await officer.post('/api/visits', complaint), 201).body;
  });
  afterAll(() => office.close());

  /** What somebody finds of the case, wherever they look. */
  const seen = async (by: Visitor): Promise<readonly (number | boolean)[]> => {
    const { caseId, code } = logged;
    const queue = (await by.get('/api/cases?tt=tat-ca')).body;
    const { cases } = (await by.post('/api/search', { q: code })).body;
    return [
      (await by.get(`/api/cases/${caseId}`)).status,
      (await by.get(`/api/cases/${code}/history`)).status,
      queue.total as number,
      queue.counts.all as number,
      cases.length as number,
      (await by.get('/api/visits')).body.visits.length as number,
    ];
  };
  const accept = (by: Visitor) =>
    by.post(`/api/complaints/${logged.caseId}/accept`, {
      ...day,
      documentNo: '2/TB-UBND',
      resolver: 'chu-tich-tinh',
      complex: false,
    });

  it('makes the case disappear for the head who declares it: page, history, lists, counts, search, visits', async () => {
    expect(await seen(leader)).toEqual([200, 200, 1, 1, 1, 1]);
    const said = { about: logged.caseId, relation: 'Em ruột của người khiếu nại', ...day };
    const { position } = expectStatus(await leader.post('/api/conflicts', said), 200).body;
    await officer.get(`/api/cases?sau=${position}`);
    expect(await seen(leader)).toEqual([404, 404, 0, 0, 0, 0]);
    expectStatus(await leader.get(`/api/conflicts?about=${logged.caseId}`), 404);
    expectStatus(await accept(leader), 404);
  });

  it('leaves everybody else their work, and an inspector the whole history', async () => {
    expect(await seen(officer)).toEqual([200, 200, 1, 1, 1, 1]);
    const { events } = (await inspector.get(`/api/cases/${logged.caseId}/history`)).body;
    expect((events as readonly object[]).at(-1)).toMatchObject({ type: 'ConflictDeclared', actor: leaderId });
  });

  it('names the superior who decides now, and lets only them', async () => {
    const { competent, conflicts } = (await officer.get(`/api/conflicts?about=${logged.caseId}`)).body;
    expect(competent).toMatchObject({ unitName: 'Tỉnh Mẫu' });
    expect(conflicts).toMatchObject([{ person: leaderId, head: true, ground: 'declared' }]);
    expectStatus(await accept(superior), 200);
  });

  it('is lifted by the superior and not by the person', async () => {
    const back = { about: logged.caseId, person: leaderId, reason: 'Khai nhầm', ...day };
    expectStatus(await leader.post('/api/conflicts/withdraw', back), 404);
    expectStatus(await officer.post('/api/conflicts/withdraw', back), 404);
    const { position } = expectStatus(await superior.post('/api/conflicts/withdraw', back), 200).body;
    await officer.get(`/api/cases?sau=${position}`);
    expect(await seen(leader)).toEqual([200, 200, 1, 1, 1, 1]);
  });

  it('can be stated by a superior about a colleague', async () => {
    const { userId } = (await officer.get('/api/session')).body;
    const about = { about: logged.caseId, person: userId, relation: 'Người bị khiếu nại là vợ', ...day };
    expectStatus(await officer.post('/api/conflicts/of-another', about), 404);
    const { position } = expectStatus(await leader.post('/api/conflicts/of-another', about), 200).body;
    await leader.get(`/api/cases?sau=${position}`);
    expect(await seen(officer)).toEqual([404, 404, 0, 0, 0, 0]);
    expect((await seen(leader))[0]).toBe(200);
  });
});
