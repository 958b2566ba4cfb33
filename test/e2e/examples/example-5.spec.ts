import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { byTheOther, ComplaintWalk } from '../complaint-walk.js';
import { filled, ones } from '../report-cells.js';
import { expectStatus, openOffice, visit, type Office, type Visitor } from '../office.js';

const group = (signed: number, representatives: readonly number[]): object => ({
  signatories: Array.from({ length: 12 }, (_, at) => ({ no: at + 1, signed: at < signed })),
  representatives,
  paper: 'Giấy cử người đại diện 11/02/2026',
});

describe('example 5: a group of 12 before Tết 2026', () => {
  let office: Office;
  let leader: Visitor;
  let complaint: ComplaintWalk;
  const accept = { documentNo: '1/TB', resolver: 'chu-tich-xa', complex: false };

  beforeAll(async () => {
    office = await openOffice();
    leader = await office.signIn('lanhdao');
    const received = { occurredOn: '2026-02-11', people: 12, group: group(11, [1, 2, 3, 4]) };
    complaint = await ComplaintWalk.lodge(leader, received);
  });
  afterAll(() => office.close());

  it('is registered with 11 of 12 signatures, and not accepted before the twelfth', async () => {
    const refused = await complaint.attempt(leader, 'accept', '2026-02-23', accept);
    expect(refused).toMatchObject({ status: 409, body: { code: 'complaint.signatures-missing' } });
  });

  it('speaks through up to five of its own', async () => {
    const tooMany = { group: group(12, [1, 2, 3, 4, 5, 6]) };
    const six = await complaint.attempt(leader, 'group', '2026-02-11', tooMany);
    expect(six).toMatchObject({
      status: 422,
      body: { code: 'complaint.representatives-too-many', most: 5 },
    });
    const outsider = await complaint.attempt(leader, 'group', '2026-02-11', { group: group(12, [13]) });
    expect(outsider).toMatchObject({ status: 422, body: { code: 'complaint.representative-not-signatory' } });
    await complaint.step(leader, 'group', '2026-02-12', { group: group(12, [1, 2, 3, 4]) });
  });

  it('is answered and accepted across Tết by the law, with the day of the decree beside it', async () => {
    const clocks = await complaint.clocks(leader);
    expect(clocks['reply'].fact.due).toBe('2026-03-04');
    expect(clocks['accept'].fact).toMatchObject({ raw: '2026-02-21', due: '2026-02-23' });
    expect(byTheOther(clocks['accept'])).toBe('2026-03-04');
  });

  it('is accepted on the last day and settled by 25/03', async () => {
    await complaint.step(leader, 'accept', '2026-02-23', accept);
    const clocks = await complaint.clocks(leader);
    expect(clocks['accept']).toMatchObject({ running: false, doneOn: '2026-02-23' });
    expect(clocks['resolve'].fact.due).toBe('2026-03-25');
  });

  it('goes on with eleven when one withdraws, by the same day', async () => {
    await complaint.step(leader, 'leave', '2026-03-10', { no: 7 });
    const page = await complaint.page(leader);
    expect(page.case).toMatchObject({ people: 11, due: { dueOn: '2026-03-25' } });
  });

  it('has longer when it is found to be complex, without criteria by the law of that day', async () => {
    await complaint.step(leader, 'extend', '2026-03-12', { documentNo: '2/VB', reason: 'Nhiều hộ' });
    expect((await complaint.dues(leader))['resolve']).toBe('2026-04-09');
  });

  it('stands in the forms of the first quarter of 2026: one visit of twelve, one letter, one open case', async () => {
    const officer = await office.signIn('tiepdan');
    const late = { occurredOn: '2026-02-11', lateReason: 'Nhập từ hồ sơ giấy' };
    const sessionId = randomUUID();
    const plan = { sessionId, kind: 'unscheduled', ground: 'a', plannedFor: 'head', heldOn: '2026-02-11' };
    const where = { startsAt: '08:30', place: 'Phòng tiếp công dân' };
    expectStatus(await officer.post('/api/reception-sessions', { ...late, ...plan, ...where }), 201);
    const came = { kind: undefined, session: sessionId, matter: 'complaint', people: 12, documents: [] };
    const about = { kind: 'about-case', caseId: complaint.caseId };
    expectStatus(
      await officer.post('/api/visits', visit({ ...late, ...came, outcome: about, order: 1 })),
      201,
    );
    const held = await officer.post(`/api/reception-sessions/${sessionId}/hold`, { ...late, heldBy: 'head' });
    expectStatus(held, 200);

    const found = await filled(leader, { from: '2025-12-15', to: '2026-03-14' });
    // One visit, its first; twelve people in it make it a large group.
    expect(found['01/TCD']).toEqual({ ...ones(1, 3, 12, 13, 15, 17, 19), 2: 12, 14: 12, 18: 12 });
    expect(found['01/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 13, 14, 15));
    expect(found['01/KQGQ']).toEqual(ones(1, 3, 4));
  });
});
