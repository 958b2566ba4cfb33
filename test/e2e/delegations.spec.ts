import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, openOffice, row, visit, type Office, type Visitor } from './office.js';

const day = { occurredOn: '2026-09-14' };

/** A complaint, which only a leader accepts or refuses. */
const complaint = async (officer: Visitor): Promise<string> => {
  const logged = visit({ matter: 'complaint', summary: 'Khiếu nại mức hỗ trợ tái định cư' });
  return expectStatus(await officer.post('/api/visits', logged), 201).body.caseId as string;
};

describe('a leader who is away', () => {
  let office: Office;
  let leader: Visitor;
  let officer: Visitor;
  let neighbour: Visitor;
  let inspector: Visitor;
  let receiver: string;
  let caseId: string;

  beforeAll(async () => {
    office = await openOffice();
    leader = await office.signIn('lanhdao');
    officer = await office.signIn('tiepdan');
    neighbour = await office.signIn('xabinh');
    inspector = await office.signIn('thanhtra');
    receiver = (await officer.get('/api/session')).body.userId;
    caseId = await complaint(officer);
  });
  afterAll(() => office.close());

  const lend = (by: Visitor, over: object = {}) =>
    by.post('/api/delegations', {
      delegationId: randomUUID(),
      to: receiver,
      role: 'leader',
      validFrom: '2026-09-14',
      validTo: '2026-09-18',
      documentNo: '12/UQ-UBND',
      ...day,
      ...over,
    });
  const turnDown = (by: Visitor) =>
    by.post(`/api/complaints/${caseId}/refuse`, {
      ...day,
      ground: 2,
      documentNo: '45/TB-UBND',
      explanation: 'Không liên quan trực tiếp đến quyền của người khiếu nại',
    });

  it('alone can do it before', async () => expectStatus(await turnDown(officer), 404));

  it('lends the power, and the act says for whom it was done', async () => {
    const { delegationId, position } = expectStatus(await lend(leader), 201).body;
    const me = (await officer.get('/api/session')).body;
    expect(row(me.roles, 'role', 'leader')).toMatchObject({ onBehalfOf: 'Cán bộ lanhdao' });
    expectStatus(await turnDown(officer), 200);
    const { events } = (await inspector.get(`/api/cases/${caseId}/history?sau=${position}`)).body;
    expect((events as readonly object[]).at(-1)).toMatchObject({
      type: 'ComplaintNotAccepted',
      actor: receiver,
      onBehalfOf: 'Cán bộ lanhdao',
      delegation: delegationId,
      role: 'leader',
      unitName: 'Xã An Mẫu',
    });
    expect(row((await officer.get('/api/delegations')).body.delegations, 'id', delegationId)).toMatchObject({
      status: 'in-force',
      toName: 'Cán bộ tiepdan',
      documentNo: '12/UQ-UBND',
    });
  });

  it('does not let it be lent on, nor lend it to a stranger', async () => {
    const leaderId = (await leader.get('/api/session')).body.userId;
    expectStatus(await lend(officer, { to: leaderId }), 404);
    const strangerId = (await neighbour.get('/api/session')).body.userId;
    expectStatus(await lend(leader, { to: strangerId }), 404);
    const inspectorId = (await inspector.get('/api/session')).body.userId;
    expectStatus(await lend(leader, { to: inspectorId }), 404);
  });

  it('is not seen by another commune', async () =>
    expect((await neighbour.get('/api/delegations')).body.delegations).toEqual([]));

  it('takes it back at once', async () => {
    const { delegations } = (await leader.get('/api/delegations')).body;
    const { id } = row(delegations, 'status', 'in-force');
    const body = { ...day, reason: 'Đã trở lại' };
    expectStatus(await neighbour.post(`/api/delegations/${id}/revoke`, body), 404);
    expectStatus(await officer.post(`/api/delegations/${id}/revoke`, body), 404);
    expectStatus(await leader.post(`/api/delegations/${id}/revoke`, body), 200);
    const { body: me } = await officer.get('/api/session');
    expect(me.roles).not.toContainEqual(expect.objectContaining({ role: 'leader' }));
  });

  it('need not take it back: it ends by itself after its last day', async () => {
    expectStatus(await lend(leader, { actions: ['complaint.accept'] }), 201);
    const allowed = async (): Promise<unknown> =>
      (await (await office.signIn('tiepdan')).get('/api/session')).body.actions;
    office.clock.set('2026-09-18T09:00:00.000Z');
    expect(await allowed()).toContain('complaint.accept');
    office.clock.set('2026-09-18T17:30:00.000Z');
    expect(await allowed()).not.toContain('complaint.accept');
  });
});
