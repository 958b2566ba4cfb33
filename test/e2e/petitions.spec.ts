import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, openOffice, visit, type Answer, type Office, type Visitor } from './office.js';

type Body = Answer['body'];

describe('petitions and reflections, beside the answer itself', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  const day = { occurredOn: '2026-09-14' };

  beforeAll(async () => {
    office = await openOffice();
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
  });
  afterAll(() => office.close());

  const raised = async (): Promise<Body> =>
    expectStatus(await officer.post('/api/visits', visit()), 201).body;
  const act = async (who: Visitor, code: string, verb: string, body: object, status = 200): Promise<Body> =>
    expectStatus(await who.post(`/api/petitions/${code}/${verb}`, { ...day, ...body }), status).body;
  const due = async (code: string, position: string): Promise<Body> =>
    (await officer.get(`/api/cases/${code}?sau=${position}`)).body.case.due;

  it('once the citizen is told, only the office’s own target is left, and it is none of the law', async () => {
    const { code, position } = await raised();
    expect(await due(code, position)).toMatchObject({
      rule: 'TCD.REPLY',
      dueOn: '2026-09-28',
      statutory: true,
    });
    const me = (await officer.get('/api/session')).body.userId;
    const given = await act(leader, code, 'assign', { assignee: me, internalDueOn: '2026-10-20' });
    expect(await due(code, given.position)).toMatchObject({ dueOn: '2026-09-28', statutory: true });
    const told = await act(officer, code, 'notify', { answer: 'b', way: 'Điện thoại' });
    const target = await due(code, told.position);
    expect(target).toMatchObject({ statutory: false, state: 'in-time' });
    expect(target).not.toHaveProperty('rule');
    office.clock.set('2026-10-22T02:00:00.000Z');
    officer = await office.signIn('tiepdan');
    expect(await due(code, told.position)).toMatchObject({ statutory: false, state: 'overdue' });
    office.clock.set('2026-09-14T02:00:00.000Z');
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
  });

  it('is linked to an opinion at a dialogue and referred to the mediation team beside', async () => {
    const { code } = await raised();
    await act(officer, code, 'link-dialogue', { dialogueId: crypto.randomUUID(), no: 4 });
    await act(officer, code, 'mediate', { to: 'Tổ hòa giải thôn 3' });
    await act(officer, code, 'answer', { answer: 'Đã hòa giải thành' });
  });

  it('that repeats what was answered is refused in writing only', async () => {
    const { code } = await raised();
    const repeat = { reason: 'Không có tình tiết mới', ground: 'no-new-facts' };
    const refused = await act(officer, code, 'close', repeat, 422);
    expect(refused.code).toBe('petition.refusal-not-in-writing');
    await act(officer, code, 'close', { ...repeat, documentNo: '12/TC' });
    const alone = await act(leader, code, 'reopen', { reason: 'Có tình tiết mới' }, 409);
    expect(alone.code).toBe('petition.second-person-needed');
  });

  it('sent on by deputies owes them an answer in seven working days after its own', async () => {
    const letterId = crypto.randomUUID();
    const forwardedBy = { body: 'Đoàn đại biểu Quốc hội', kind: 'deputies', documentNo: '3/CV' };
    const came = {
      letterId,
      channel: 'forwarded',
      forwardedBy,
      pages: 1,
      signatories: 1,
      summary: 'Đường hỏng',
    };
    expectStatus(await officer.post('/api/letters', { ...day, ...came }), 201);
    const sorted = { letterType: 'petition', field: 'ha-tang', eligible: true, anonymous: false };
    for (const [verb, body] of [
      ['register', { bookNo: '9', demand: 'Sửa đường' }],
      ['classify', { ...sorted, competence: 'own' }],
    ] as const) {
      expectStatus(await officer.post(`/api/letters/${letterId}/${verb}`, { ...day, ...body }), 200);
    }
    const proposed = await officer.post(`/api/letters/${letterId}/propose`, { ...day, caseKind: 'petition' });
    const { code } = expectStatus(proposed, 200).body;
    const answered = await act(officer, code, 'answer', { answer: 'Đã bố trí vốn' });
    const clocks = (await officer.get(`/api/cases/${code}?sau=${answered.position}`)).body.deadlines;
    expect(clocks).toContainEqual(
      expect.objectContaining({
        step: 'back',
        running: true,
        fact: expect.objectContaining({ rule: 'TCD.BACK', due: '2026-09-23' }),
      }),
    );
    await act(officer, code, 'tell-forwarder', { documentNo: '10/CV' });
  });

  it('an officer does not hand it to another unit', async () => {
    const { code } = await raised();
    expect((await act(officer, code, 'hand-over', { to: 'x', basis: 'Sáp nhập' }, 404)).code).toBe(
      'not-found',
    );
  });
});
