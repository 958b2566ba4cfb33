import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, openOffice, row, visit, type Answer, type Office, type Visitor } from './office.js';

describe('disclosure, recommendations and programmes, over HTTP', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;

  const on = async (day: string): Promise<{ occurredOn: string }> => {
    office.clock.set(`${day}T03:00:00.000Z`);
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    return { occurredOn: day };
  };
  const read = async (path: string, after: Answer): Promise<Answer['body']> =>
    expectStatus(await officer.get(`${path}${path.includes('?') ? '&' : '?'}sau=${after.body.position}`), 200)
      .body;

  beforeAll(async () => {
    office = await openOffice('2026-03-02T02:00:00.000Z');
  });
  afterAll(() => office.close());

  it('an item is published by its day, hangs for thirty days and is broadcast three days running', async () => {
    const day = await on('2026-04-24');
    const disclosureId = randomUUID();
    const item = {
      disclosureId,
      item: 'LDC11.7',
      title: 'Danh sách hỗ trợ',
      responsible: 'Văn phòng UBND xã',
    };
    expectStatus(await officer.post('/api/disclosures', { ...day, ...item }), 201);
    const path = `/api/disclosures/${disclosureId}`;
    const shown = await on('2026-05-06');
    const published = { ways: ['Niêm yết'], place: 'Trụ sở', evidence: 'Ảnh 1' };
    expectStatus(await officer.post(`${path}/publish`, { ...shown, ...published }), 200);
    for (const date of ['2026-05-06', '2026-05-07', '2026-05-08']) {
      const broadcast = { ...(await on(date)), evidence: 'Sổ phát thanh' };
      expectStatus(await officer.post(`${path}/broadcast`, broadcast), 200);
    }
    const soon = await on('2026-05-20');
    const early = await officer.post(`${path}/remove`, soon);
    expect([early.status, early.body.code]).toEqual([409, 'disclosure.shown-too-short']);
    const asked = expectStatus(
      await officer.post(`${path}/question`, { occurredOn: '2026-05-20', question: 'Ai được hỗ trợ?' }),
      200,
    );
    const list = await read('/api/disclosures?from=2026-01-01&to=2026-05-20', asked);
    expect(list.onTime).toEqual({ due: 1, onTime: 1, text: '1/1 (100 %)' });
    expect(list.disclosures[0]).toMatchObject({ due: { due: '2026-05-06' }, broadcastDays: 3, late: false });
  });

  it('a recommendation that is answered late counts as late', async () => {
    const day = await on('2026-04-20');
    const recommendationId = randomUUID();
    const said = { recommendationId, board: 'people-inspection', subject: 'Quỹ', text: 'Công khai sổ quỹ' };
    expectStatus(await officer.post('/api/recommendations', { ...day, ...said }), 201);
    const answer = { ...(await on('2026-05-06')), accepted: true, answer: 'Sẽ công khai' };
    const path = `/api/recommendations/${recommendationId}`;
    expect((await officer.post(`${path}/answer`, answer)).status).toBe(404);
    const answered = expectStatus(await leader.post(`${path}/answer`, answer), 200);
    const list = await read('/api/recommendations?from=2026-01-01&to=2026-12-31', answered);
    expect(list.onTime.text).toBe('0/1 (0 %)');
    expect(list.recommendations[0]).toMatchObject({ reply: { due: '2026-05-05' }, late: true });
  });

  it('a board of the people has as many members as the article says, or is refused with that article', async () => {
    const day = await on('2026-05-06');
    const board = {
      ...day,
      boardId: randomUUID(),
      at: 'commune',
      board: 'people-inspection',
      hamlets: 8,
      from: '2026-05-10',
      to: '2028-05-09',
      documentNo: '05/NQ-MTTQ',
    };
    const few = await officer.post('/api/people-boards', { ...board, members: 4 });
    expect([few.status, few.body.code]).toEqual([422, 'people-board.too-few']);
    expect(few.body.title).toBe('Phải có ít nhất 5 thành viên theo LDC 36; NĐ59 13(2)');
    const elected = expectStatus(await officer.post('/api/people-boards', { ...board, members: 8 }), 201);
    const { boards } = await read('/api/people-boards', elected);
    expect(boards).toMatchObject([{ members: 8, overdue: false, status: 'sits', revision: 0 }]);
    const path = `/api/people-boards/${board.boardId}`;
    const left = { ...day, members: 7, reason: 'Một thành viên xin thôi', documentNo: '6' };
    expect((await officer.post(`${path}/change`, left)).body.code).toBe('people-board.hamlet-without-member');
    expectStatus(await officer.post(`${path}/end`, { ...day, reason: 'Ghi nhầm', expectedRevision: 0 }), 200);
  });

  it('a register adds up: 118 works done of 118, land and money', async () => {
    const day = await on('2026-05-11');
    const programmeId = randomUUID();
    const register = {
      programmeId,
      kind: 'community-works',
      title: 'Công trình 2026',
      from: '2026-01-01',
      links: [],
    };
    expectStatus(await officer.post('/api/programmes', { ...day, ...register }), 201);
    const path = `/api/programmes/${programmeId}`;
    const work = { work: 'Đường thôn', done: true, landCentiM2: 44_600_000, money: 40_000_000_000 };
    expectStatus(await officer.post(`${path}/record`, { ...day, values: work }), 200);
    const wrong = await officer.post(`${path}/record`, { ...day, values: { work: 'Cầu' } });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'programme.fields-wrong']);
    const more = { work: 'Cầu', done: false, money: 1_000 };
    const recorded = expectStatus(await officer.post(`${path}/record`, { ...day, values: more }), 200);
    expect(await read(path, recorded)).toMatchObject({
      sums: { done: 1, landCentiM2: 44_600_000, money: 40_000_001_000 },
    });
    const direction = { ...day, text: 'Nghiệm thu', owner: 'Phòng Kinh tế', dueOn: '2026-06-13' };
    const directed = expectStatus(await leader.post(`${path}/direct`, direction), 200);
    expect(directed.body.warnings).toHaveLength(1);
    const { commitments } = await read('/api/commitments', directed);
    expect(row(commitments, 'text', 'Nghiệm thu').origin).toMatchObject({ kind: 'programme' });
  });

  it('an old case of a group is a hot spot, is reviewed and answered; a dialogue without opinions is a formality', async () => {
    const day = await on('2026-03-02');
    expectStatus(await officer.post('/api/visits', visit({ ...day, people: 12 })), 201);
    await on('2026-05-12');
    const backlog = (await officer.get('/api/duties/backlog')).body;
    expect(backlog).toMatchObject({ olderThan: 60, open: 1, hot: 1 });
    expect(backlog.cases[0]).toMatchObject({ group: true, ageDays: 71, review: null });
    const { code } = backlog.cases[0];
    const register = { programmeId: randomUUID(), kind: 'backlog-review', title: 'Rà soát 2026' };
    const from = { occurredOn: '2026-05-12', from: '2026-05-12', links: [] };
    expectStatus(await officer.post('/api/programmes', { ...from, ...register }), 201);
    const path = `/api/programmes/${register.programmeId}/record`;
    const values = { caseCode: code, reviewedOn: '2026-05-12', decision: 'Họp dân', newDate: '2026-06-12' };
    const reviewed = await officer.post(path, { occurredOn: '2026-05-12', values });
    const after = await read('/api/duties/backlog', expectStatus(reviewed, 200));
    expect(after.reviewed).toBe(1);
    expect(row(after.cases, 'code', code).review).toEqual({
      on: '2026-05-12',
      decision: 'Họp dân',
      newDate: '2026-06-12',
    });

    const dialogueId = randomUUID();
    const today = { occurredOn: '2026-05-12' };
    const plan = { dialogueId, kind: 'commune', title: 'Đối thoại', topics: ['x'], audience: 'Nhân dân' };
    const where = { heldOn: '2026-05-12', startsAt: '08:00', place: 'Nhà văn hóa', chair: 'Chủ tịch' };
    expectStatus(await officer.post('/api/dialogues', { ...today, ...plan, ...where }), 201);
    expectStatus(
      await officer.post(`/api/dialogues/${dialogueId}/announce`, { ...today, ways: ['Loa'] }),
      200,
    );
    const held = { ...today, attended: 10, chair: 'Chủ tịch' };
    const done = expectStatus(await officer.post(`/api/dialogues/${dialogueId}/hold`, held), 200);
    const quality = await read('/api/duties/quality', done);
    expect(quality.withoutOpinions).toMatchObject([{ dialogueId }]);
    const content = { ...today, answer: 'Đã sửa đường', satisfied: true };
    const answered = expectStatus(await officer.post(`/api/petitions/${code}/answer`, content), 200);
    const { whole } = await read('/api/duties/scorecard', answered);
    expect(whole.enjoy).toEqual({ n: 1, of: 1, text: '1/1 (100 %)' });
  });
});
