import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplaintWalk } from './complaint-walk.js';
import { LetterWalk } from './letter-walk.js';
import { expectStatus, openOffice, PASSWORD, type Answer, type Office, type Visitor } from './office.js';

describe('what an office chose about sorting and competence', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let first: Visitor;
  let second: Visitor;
  let proposals = 0;

  const choose = async (settings: object): Promise<void> => {
    const proposal = { change: { settings }, reason: 'Theo quy chế của đơn vị' };
    expectStatus(await first.post('/api/law/proposals/ruleset', proposal), 201);
    proposals += 1;
    expectStatus(await second.post('/api/law/proposals/ruleset/vn/confirm', { no: proposals }), 200);
  };
  const complaintOf = async (issuer: string): Promise<() => Promise<Answer>> => {
    const walk = await ComplaintWalk.lodge(officer, { occurredOn: '2026-09-07', instance: 'first' });
    const contested = { receivedOn: '2026-08-10', issuer };
    const body = { documentNo: '1/TB', resolver: 'chu-tich', complex: false, contested };
    return () => walk.attempt(leader, 'accept', '2026-09-10', body);
  };

  beforeAll(async () => {
    office = await openOffice();
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    first = await office.signIn('quantri');
    const unit = (await first.get('/api/session')).body.home.unit as string;
    const account = { username: 'quantri2', displayName: 'Quản trị B', password: PASSWORD };
    expectStatus(await first.post('/api/users', { ...account, role: 'administrator', unit }), 201);
    second = await office.signIn('quantri2');
  });
  afterAll(() => office.close());

  it('by default a sorting needs no second person, and a wrong level is only a hint', async () => {
    const letter = await LetterWalk.sort(officer, '2026-09-07', { letterType: 'petition', field: 'ha-tang' });
    await letter.step(officer, 'propose', '2026-09-08', { caseKind: 'petition' });
    const accept = await complaintOf('provincial-chair');
    expectStatus(await accept(), 200);
  });

  it('with sortingConfirmed nothing becomes of a letter before somebody else has confirmed it', async () => {
    await choose({ sortingConfirmed: true });
    const letter = await LetterWalk.sort(officer, '2026-09-07', { letterType: 'petition', field: 'ha-tang' });
    const early = await letter.attempt(officer, 'propose', '2026-09-08', { caseKind: 'petition' });
    expect(early).toMatchObject({ status: 409, body: { code: 'letter.not-confirmed' } });
    await letter.step(leader, 'confirm', '2026-09-08');
    await letter.step(officer, 'propose', '2026-09-08', { caseKind: 'petition' });
  });

  it('with sortingConfirmed a letter that is sorted anew is confirmed anew, never by who sorted it', async () => {
    const facts = { letterType: 'petition', field: 'ha-tang' };
    const letter = await LetterWalk.sort(leader, '2026-09-07', facts);
    const itself = await letter.attempt(leader, 'confirm', '2026-09-08');
    expect(itself).toMatchObject({ status: 403, body: { code: 'letter.second-person-needed' } });
  });

  it('with unitCompetence REFUSE a complaint for another level is not accepted, and the refusal says whose it is', async () => {
    await choose({ unitCompetence: 'REFUSE' });
    const provincial = await complaintOf('provincial-chair');
    expect((await provincial()).body).toMatchObject({
      code: 'complaint.unit-not-competent',
      title: expect.stringContaining('Chủ tịch UBND cấp tỉnh'),
    });
    const own = await complaintOf('commune-chair');
    expectStatus(await own(), 200);
  });
});
