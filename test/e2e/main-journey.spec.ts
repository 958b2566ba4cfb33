import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventBus } from '@nestjs/cqrs';
import { expectStatus, openOffice, row, visit, type Answer, type Office, type Visitor } from './office.js';

describe('the main job, end to end', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let inspector: Visitor;

  beforeAll(async () => {
    office = await openOffice();
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    inspector = await office.signIn('thanhtra');
  });
  afterAll(() => office.close());

  const logVisit = async (over: object = {}): Promise<Answer['body']> =>
    expectStatus(await officer.post('/api/visits', visit(over)), 201).body;

  it('a visit that raises a petition is answered with the number of the case', async () => {
    const logged = await logVisit();
    expect(logged).toMatchObject({ no: expect.any(Number), caseId: expect.stringMatching(/^petition-/) });
    expect(logged.code).toMatch(/^KN-[A-Z0-9]+-2026-\d{5}$/);
    const queue = await officer.get(`/api/cases?sau=${logged.position}`);
    expect(queue.headers.get('x-stale')).toBeNull();
    expect(row(queue.body.rows, 'caseId', logged.caseId)).toMatchObject({
      citizen: 'Nguyễn Thị Mẫu',
      fieldName: 'Hạ tầng, điện, nước',
    });
    expect(queue.body.counts.all).toBe(queue.body.total);
  });

  it('a petition goes from the desk to an answer, and the rate moves', async () => {
    const logged = await logVisit();
    const path = `/api/petitions/${logged.code}`;
    const me = (await officer.get('/api/session')).body.userId;
    const day = { occurredOn: '2026-09-14' };
    expectStatus(await leader.post(`${path}/assign`, { ...day, assignee: me }), 200);
    const answered = await officer.post(`${path}/answer`, { ...day, answer: 'Sẽ sửa trong quý IV' });
    expectStatus(answered, 200);
    const rates = await leader.get(
      `/api/rates?theo=thang&tu=2026-09&den=2026-09&sau=${answered.body.position}`,
    );
    expect(rates.body.rows[0]).toMatchObject({ key: '2026-09', closed: 1, closedOnTime: 1 });
    expect(rates.body.definitions.period.vi).toBeTruthy();
  });

  it('a complaint is accepted, verified and decided by the leader, and its deadline explains itself', async () => {
    const logged = await logVisit({
      matter: 'complaint',
      field: 'dat-dai',
      summary: 'Khiếu nại quyết định thu hồi đất',
    });
    const path = `/api/complaints/${logged.caseId}`;
    const paper = { occurredOn: '2026-09-14', documentNo: '12/TB-UBND' };
    const accept = { ...paper, resolver: 'Chủ tịch UBND xã', complex: false };
    expectStatus(await leader.post(`${path}/accept`, accept), 200);
    const verifier = (await officer.get('/api/session')).body.userId as string;
    expectStatus(await leader.post(`${path}/verify`, { ...paper, verifiers: [verifier] }), 200);
    const report = { ...paper, finding: 'upheld', proposal: 'Hủy quyết định', demandDiffers: false };
    expectStatus(await officer.post(`${path}/report`, report), 200);
    const decide = { ...paper, outcome: 'upheld', summary: 'Khiếu nại đúng' };
    const decided = expectStatus(await leader.post(`${path}/decide`, decide), 200);

    const page = (await leader.get(`/api/cases/${logged.code}?sau=${decided.body.position}`)).body;
    expect(page).toMatchObject({ status: 'decided', revision: decided.body.revision });
    const resolve = row(page.deadlines, 'step', 'resolve');
    expect(resolve.fact).toMatchObject({ from: '2026-09-14' });
    expect(resolve.explanation.due).toBe(resolve.fact.due);
    expect(resolve.sentences.vi.length).toBeGreaterThan(2);

    const history = (await inspector.get(`/api/cases/${logged.caseId}/history`)).body;
    const events: readonly { type: string }[] = history.events;
    expect(events.map(({ type }) => type)).toEqual([
      'ComplaintReceived',
      'ComplaintAccepted',
      'VerificationAssigned',
      'VerificationReported',
      'ComplaintDecided',
    ]);
    const before = (await inspector.get(`/api/cases/${logged.caseId}/history?den=1`)).body;
    expect(before.at.revision).toBe(1);
    expect(before.state.status).toBe('accepted');
  });

  it('a person who comes again is recognised, with and without diacritics', async () => {
    const logged = await logVisit({ citizen: { name: 'Đặng Văn Thử', phone: '0900000099' } });
    const found = await officer.post('/api/people/search', { name: 'dang van thu' });
    expect(found.body.matches[0]).toMatchObject({
      name: 'Đặng Văn Thử',
      subjectId: logged.subjectId,
      visits: 1,
    });
    expect(found.body.matches[0].cases[0]).toMatchObject({ code: logged.code, open: true });
    const again = await logVisit({ citizen: undefined, subjectId: logged.subjectId });
    expect(again.subjectId).toBe(logged.subjectId);
  });

  it('the board of the leader counts what the queue lists', async () => {
    const { position } = await logVisit();
    const board = (await leader.get(`/api/board?sau=${position}`)).body;
    const queue = (await leader.get('/api/cases')).body;
    expect(board.figures.open.count).toBe(queue.counts.all);
    expect(board.months).toHaveLength(12);
  });

  it('a letter is registered, classified and raises a case', async () => {
    const day = { occurredOn: '2026-09-14' };
    const letterId = crypto.randomUUID();
    const letter = {
      ...day,
      letterId,
      channel: 'post',
      pages: 3,
      summary: 'Phản ánh rác thải',
      signatories: 1,
    };
    const received = expectStatus(
      await officer.post('/api/letters', { ...letter, citizen: { name: 'Lê Thị Thử' } }),
      201,
    );
    expect(received.body.code).toMatch(/^DON-/);
    const path = `/api/letters/${letterId}`;
    expectStatus(await officer.post(`${path}/register`, { ...day, bookNo: '7', demand: 'Thu gom rác' }), 200);
    const sorted = {
      letterType: 'reflection',
      field: 'moi-truong',
      eligible: true,
      anonymous: false,
      competence: 'own',
    };
    expectStatus(await officer.post(`${path}/classify`, { ...day, ...sorted }), 200);
    const proposed = expectStatus(
      await officer.post(`${path}/propose`, { ...day, caseKind: 'reflection' }),
      200,
    );
    const page = (await officer.get(`/api/cases/${proposed.body.code}?sau=${proposed.body.position}`)).body;
    expect(page.case).toMatchObject({ kind: 'reflection', citizen: 'Lê Thị Thử' });
  });

  it('an opinion at a dialogue becomes a commitment that can be fulfilled', async () => {
    const day = { occurredOn: '2026-09-14' };
    const dialogueId = crypto.randomUUID();
    const plan = {
      ...day,
      dialogueId,
      kind: 'commune',
      title: 'Đối thoại thường niên',
      topics: ['Môi trường'],
    };
    const where = {
      audience: 'Nhân dân',
      heldOn: '2026-09-30',
      startsAt: '08:00',
      place: 'Nhà văn hóa',
      chair: 'Chủ tịch',
    };
    const planned = expectStatus(await officer.post('/api/dialogues', { ...plan, ...where }), 201);
    const path = `/api/dialogues/${dialogueId}`;
    const opinion = { ...day, text: 'Cần thùng rác', topic: 'moi-truong', source: 'box' };
    const collected = expectStatus(await officer.post(`${path}/opinions`, opinion), 200);
    expect(Number(collected.body.position)).toBeGreaterThan(Number(planned.body.position));
    expectStatus(await officer.post(`${path}/announce`, { ...day, ways: ['Niêm yết'] }), 200);
    office.clock.set('2026-09-30T09:00:00.000Z');
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    const later = { occurredOn: '2026-09-30' };
    expectStatus(await officer.post(`${path}/hold`, { ...later, attended: 80, chair: 'Chủ tịch' }), 200);
    const promise = { ...later, text: 'Đặt 20 thùng rác', owner: 'Phòng Kinh tế', dueOn: '2026-12-31' };
    const committed = expectStatus(await leader.post(`${path}/opinions/1/commit`, promise), 200);
    const page = (await leader.get(`${path}?sau=${committed.body.position}`)).body;
    expect(page.opinions).toMatchObject({ total: 1, committed: 1, open: 0 });
    expect(row(page.actions, 'action', 'conclude')).toMatchObject({ allowed: true });
    const { commitments } = (await leader.get(`/api/commitments?han=mo&sau=${committed.body.position}`)).body;
    const made = row(commitments, 'text', 'Đặt 20 thùng rác');
    expectStatus(
      await leader.post(`/api/commitments/${made.code}/fulfil`, { ...later, evidence: 'Biên bản' }),
      200,
    );
  });

  it('facts travel through the log: nobody listens to the event bus in memory', () => {
    expect(office.server.app.get(EventBus, { strict: false }).subject$.observed).toBe(false);
  });

  it('no name of a citizen lies in the log, in a view or in a checkpoint', () => {
    const needles = ['Nguyễn Thị Mẫu', 'nguyen thi mau', '0900000001'].map((text) => Buffer.from(text));
    const files = readdirSync(office.data, { recursive: true, encoding: 'utf8' })
      .map((name) => join(office.data, name))
      .filter((path) => statSync(path).isFile());
    expect(files.length).toBeGreaterThan(4);
    for (const path of files) {
      const bytes = readFileSync(path);
      for (const needle of needles) expect([path, bytes.includes(needle)]).toEqual([path, false]);
    }
  });
});
