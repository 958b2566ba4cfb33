import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, openOffice, row, visit, type Answer, type Office, type Visitor } from './office.js';

let office: Office;
let officer: Visitor;
let leader: Visitor;
let inspector: Visitor;
let elsewhere: Visitor;

/** Nine in the morning of another day; who was signed in long ago signs in again. */
const at = async (day: string): Promise<void> => {
  office.clock.set(`${day}T02:00:00.000Z`);
  officer = await office.signIn('tiepdan');
  leader = await office.signIn('lanhdao');
  inspector = await office.signIn('thanhtra');
  elsewhere = await office.signIn('xabinh');
};

beforeAll(async () => {
  office = await openOffice('2026-02-11T02:00:00.000Z');
  await at('2026-02-11');
});
afterAll(() => office.close());

const plan = async (over: object = {}): Promise<Answer['body']> => {
  const body = {
    sessionId: randomUUID(),
    occurredOn: '2026-02-11',
    kind: 'unscheduled',
    ground: 'a',
    plannedFor: 'head',
    heldOn: '2026-02-11',
    startsAt: '08:30',
    place: 'Phòng tiếp công dân',
    ...over,
  };
  return expectStatus(await officer.post('/api/reception-sessions', body), 201).body;
};

const people = (count: number, ofGroup = true) =>
  Array.from({ length: count }, (_, index) => ({
    citizen: { name: `Người Đại Diện ${String.fromCharCode(65 + index)}`, phone: `090000010${index}` },
    ofGroup,
  }));

describe('twelve people before Tết are received at once by the head (example 5)', () => {
  let session: Answer['body'];
  const group = (over: object = {}) =>
    visit({
      occurredOn: '2026-02-11',
      kind: undefined,
      session: session.sessionId,
      matter: 'complaint',
      field: 'dat-dai',
      summary: 'Khiếu nại quyết định bồi thường của Chủ tịch xã',
      people: 12,
      representatives: people(4),
      answer: { text: 'Thụ lý và trả lời theo hạn' },
      ...over,
    });

  it('in an unscheduled session with its ground, which has nothing to post', async () => {
    session = await plan();
    expect(session.code).toMatch(/^LTD-[A-Z0-9]+-2026-00001$/);
    const page = (await officer.get(`/api/reception-sessions/${session.code}`)).body;
    expect(page).toMatchObject({ kind: 'unscheduled', ground: 'a', status: 'planned' });
    expect(page).not.toHaveProperty('schedule');
    const offered: readonly { action: string; allowed: boolean }[] = page.actions;
    expect(offered.map(({ action }) => action)).toEqual(['hold']);
  });
  it('with up to five representatives, all of the group', async () => {
    const refused = async (representatives: object[]): Promise<unknown> =>
      expectStatus(await officer.post('/api/visits', group({ representatives })), 422).body.code;
    expect(await refused(people(6))).toBe('visit.representatives-too-many');
    expect(await refused([...people(3), ...people(1, false)])).toBe('visit.representative-not-of-group');
    const logged = expectStatus(await officer.post('/api/visits', group()), 201).body;
    expect(logged.caseId).toMatch(/^complaint-/);
    const page = (await officer.get(`/api/cases/${logged.code}?sau=${logged.position}`)).body;
    expect(row(page.deadlines, 'step', 'reply').fact).toMatchObject({ rule: 'TCD.REPLY', due: '2026-03-04' });
    expect(row(page.deadlines, 'step', 'accept').fact).toMatchObject({ due: '2026-02-23' });
  });
  it('counts as one visit of twelve people by the head, for the first time', async () => {
    const { visitList } = (await officer.get(`/api/reception-sessions/${session.sessionId}`)).body;
    expect(visitList).toHaveLength(1);
    expect(visitList[0]).toMatchObject({
      kind: 'unscheduled',
      receivedBy: 'head',
      order: 1,
      people: 12,
      largeGroup: true,
      representativeNames: ['A', 'B', 'C', 'D'].map((letter) => `Người Đại Diện ${letter}`),
    });
  });
  it('is held, and its conclusions become commitments', async () => {
    const path = `/api/reception-sessions/${session.sessionId}`;
    const day = { occurredOn: '2026-02-11' };
    expectStatus(await officer.post(`${path}/hold`, { ...day, heldBy: 'head', startedAt: '08:30' }), 200);
    const items = [
      { direction: 'Rà soát phương án bồi thường', body: 'Phòng Kinh tế', dueOn: '2026-02-28' },
      { direction: 'Công khai phương án tại thôn', body: 'Trưởng thôn', dueOn: '2026-03-06' },
    ];
    const notice = { ...day, documentNo: '05/TB-UBND', items };
    expect((await officer.post(`${path}/conclude`, notice)).status).toBe(404);
    const concluded = expectStatus(await leader.post(`${path}/conclude`, notice), 200);
    const page = (await leader.get(`${path}?sau=${concluded.body.position}`)).body;
    expect(page).toMatchObject({ status: 'concluded', heldBy: 'head', unanswered: 0, directions: 2 });
    const commitments = (await leader.get('/api/commitments')).body.commitments;
    expect(row(commitments, 'commitmentId', page.directionList[0].commitmentId)).toMatchObject({
      owner: 'Phòng Kinh tế',
      dueOn: '2026-02-28', // a Saturday: a day set by oneself is not moved
    });
  });
  it('and the second visit about the case is the second', async () => {
    const { visitList } = (await officer.get(`/api/reception-sessions/${session.sessionId}`)).body;
    await at('2026-02-13');
    const again = group({
      session: undefined,
      kind: 'regular',
      occurredOn: '2026-02-13',
      people: 2,
      representatives: [],
      answer: undefined,
      outcome: { kind: 'about-case', caseId: visitList[0].caseId },
    });
    const { position } = expectStatus(await officer.post('/api/visits', again), 201).body;
    const book = (await officer.get(`/api/visits?ngay=2026-02-13&sau=${position}`)).body;
    expect(book.visits[0]).toMatchObject({ order: 2, receivedBy: 'staff', largeGroup: false });
  });
});

describe('a periodic session', () => {
  it('is planned, posted, postponed and held by a deputy', async () => {
    await at('2026-03-02');
    const { sessionId } = await plan({
      occurredOn: '2026-03-02',
      kind: 'periodic',
      ground: undefined,
      heldOn: '2026-03-12',
    });
    const path = `/api/reception-sessions/${sessionId}`;
    const day = { occurredOn: '2026-03-02' };
    expect((await officer.get(path)).body.schedule).toMatchObject({ due: '2026-03-05' });
    expectStatus(await officer.post(`${path}/post`, { ...day, ways: ['Bảng tin'] }), 200);
    const move = { ...day, reason: 'Họp Hội đồng nhân dân', heldOn: '2026-03-13', startsAt: '08:00' };
    expectStatus(await leader.post(`${path}/postpone`, move), 200);
    await at('2026-03-13');
    const early = await officer.post(`${path}/hold`, { occurredOn: '2026-03-12', heldBy: 'head' });
    expect(early.body.code).toBe('session.other-day');
    const held = { occurredOn: '2026-03-13', heldBy: 'authorised', authorisation: '15/GUQ' };
    const { position } = expectStatus(await officer.post(`${path}/hold`, held), 200).body;
    const list = (await inspector.get(`/api/reception-sessions?tu=2026-03-01&den=2026-03-31&sau=${position}`))
      .body;
    expect(row(list.sessions, 'sessionId', sessionId)).toMatchObject({
      heldOn: '2026-03-13',
      heldBy: 'authorised',
      visits: 0,
      status: 'held',
    });
    expect((await elsewhere.get(path)).status).toBe(404);
    expect(
      (await elsewhere.get('/api/reception-sessions?tu=2026-01-01&den=2026-12-31')).body.sessions,
    ).toEqual([]);
  });
});

describe('a refusal to receive', () => {
  it('on a repeated reflection is put in writing within three working days, and is on the inspector’s list', async () => {
    await at('2026-08-31');
    const refusal = visit({
      occurredOn: '2026-08-31',
      outcome: { kind: 'refuse', ground: 'lap-lai-da-tra-loi' },
    });
    const { visitId, position } = expectStatus(await officer.post('/api/visits', refusal), 201).body;
    const list = async (which: string, after: string): Promise<Answer['body']> =>
      (await inspector.get(`/api/visits/period?tu=2026-08-01&den=2026-08-31&loc=${which}&sau=${after}`)).body
        .visits;
    const [owed] = await list('owed', position);
    expect(owed).toMatchObject({ visitId, notice: { rule: 'TCD.REFUSE' }, owedBy: owed.notice.due });
    await at('2026-09-04');
    const notice = { occurredOn: '2026-09-04', documentNo: '07/TB-UBND', clause: 'NĐ154 4(1)g' };
    const issued = expectStatus(
      await officer.post(`/api/visits/${visitId}/refusal-notice`, notice),
      200,
    ).body;
    expect(await list('owed', issued.position)).toEqual([]);
    expect((await list('refused', issued.position))[0]).toMatchObject({
      noticeIssued: { documentNo: '07/TB-UBND', clause: 'NĐ154 4(1)g' },
    });
    const again = await officer.post(`/api/visits/${visitId}/refusal-notice`, {
      ...notice,
      documentNo: '08/TB',
    });
    expect([again.status, again.body.code]).toEqual([409, 'visit.no-notice-owed']);
  });
});

describe('after the visit', () => {
  it('the promised answer is given, and a wrong number of people is corrected', async () => {
    await at('2026-09-14');
    const promised = visit({
      outcome: { kind: 'report' },
      answer: { by: '2026-09-19', contact: 'phone' },
      people: 6,
    });
    const { visitId, position } = expectStatus(await officer.post('/api/visits', promised), 201).body;
    const day = { occurredOn: '2026-09-14' };
    const shown = async (after: string): Promise<Answer['body']> =>
      row((await officer.get(`/api/visits?ngay=2026-09-14&sau=${after}`)).body.visits, 'visitId', visitId);
    expect(await shown(position)).toMatchObject({ owedBy: '2026-09-19', largeGroup: true });
    const answer = { ...day, text: 'Đã sửa đường', way: 'phone' };
    expectStatus(await officer.post(`/api/visits/${visitId}/answer`, answer), 200);
    const correct = { ...day, field: 'people', to: '3', reason: 'Đếm lại' };
    const corrected = expectStatus(await officer.post(`/api/visits/${visitId}/correct`, correct), 200).body;
    const after = await shown(corrected.position);
    expect(after).toMatchObject({ people: 3, largeGroup: false, answered: { text: 'Đã sửa đường' } });
    expect(after).not.toHaveProperty('owedBy');
    expect((await inspector.post(`/api/visits/${visitId}/answer`, answer)).status).toBe(404);
  });
});
