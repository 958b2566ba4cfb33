import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, openOffice, row, visit, type Answer, type Office, type Visitor } from './office.js';

/** Worked example 6: a reflection and a commune dialogue in spring 2026. */
describe('example 6, over HTTP', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  const dialogueId = randomUUID();
  const path = `/api/dialogues/${dialogueId}`;

  const on = async (day: string): Promise<{ occurredOn: string }> => {
    office.clock.set(`${day}T03:00:00.000Z`);
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    return { occurredOn: day };
  };
  const page = async (after: Answer): Promise<Answer['body']> =>
    (await leader.get(`${path}?sau=${after.body.position}`)).body;
  const kept = async (to: string): Promise<Answer['body']> =>
    (await leader.get(`/api/commitments/kept?from=2026-01-01&to=${to}`)).body;

  beforeAll(async () => {
    office = await openOffice('2026-04-01T02:00:00.000Z');
  });
  afterAll(() => office.close());

  it('the reflection of 21/04 is answered by 08/05, over four days off', async () => {
    const day = await on('2026-04-21');
    const drain = { matter: 'reflection', summary: 'Cống thoát nước bị hỏng' };
    const logged = expectStatus(await officer.post('/api/visits', visit({ ...day, ...drain })), 201);
    const found = (await officer.get(`/api/cases/${logged.body.code}?sau=${logged.body.position}`)).body;
    expect(row(found.deadlines, 'step', 'reply').fact.due).toBe('2026-05-08');
  });

  it('the dialogue of 14/05 is announced by 07/05 and its result published by 25/05', async () => {
    const planDay = await on('2026-04-21');
    const plan = {
      ...planDay,
      dialogueId,
      kind: 'commune',
      title: 'Đối thoại với Nhân dân năm 2026',
      topics: ['Hạ tầng'],
      audience: 'Nhân dân các thôn',
      heldOn: '2026-05-14',
      startsAt: '08:00',
      place: 'Nhà văn hóa xã',
      chair: 'Chủ tịch UBND xã',
    };
    const planned = expectStatus(await officer.post('/api/dialogues', plan), 201);
    expect((await page(planned)).notice).toMatchObject({ rule: 'DLG.COMMUNE.NOTICE', due: '2026-05-07' });
    const noticed = await on('2026-05-06');
    expectStatus(await officer.post(`${path}/announce`, { ...noticed, ways: ['Niêm yết', 'Loa'] }), 200);

    const day = await on('2026-05-14');
    const held = await officer.post(`${path}/hold`, { ...day, attended: 120, chair: 'Chủ tịch UBND xã' });
    expectStatus(held, 200);
    const { result } = await page(held);
    expect(result).toMatchObject({ rule: 'DLG.COMMUNE.RESULT', raw: '2026-05-24', due: '2026-05-25' });
  });

  it('of nine opinions six are answered on the spot, two become commitments, one is forwarded', async () => {
    const day = await on('2026-05-14');
    for (let no = 1; no <= 9; no += 1) {
      const opinion = { ...day, text: `Ý kiến thứ ${no}`, topic: 'ha-tang', source: 'floor' };
      expectStatus(await officer.post(`${path}/opinions`, opinion), 200);
    }
    for (let no = 1; no <= 6; no += 1) {
      const answer = { ...day, answer: 'Đã trả lời', by: 'Chủ tịch UBND xã' };
      expectStatus(await officer.post(`${path}/opinions/${no}/answer`, answer), 200);
    }
    const first = { ...day, text: 'Sửa cống', owner: 'Phòng Kinh tế', dueOn: '2026-06-13' };
    const saturday = expectStatus(await leader.post(`${path}/opinions/7/commit`, first), 200);
    expect(saturday.body.warnings).toMatchObject([{ code: 'commitment.due-on-day-off' }]);
    const second = { ...day, text: 'Lắp đèn', owner: 'Phòng Kinh tế', dueOn: '2026-06-30' };
    const tuesday = expectStatus(await leader.post(`${path}/opinions/8/commit`, second), 200);
    expect(tuesday.body.warnings).toBeUndefined();
    const forwarded = expectStatus(
      await officer.post(`${path}/opinions/9/forward`, { ...day, to: 'UBND tỉnh' }),
      200,
    );
    const shown = await page(forwarded);
    expect(shown.opinions).toMatchObject({
      total: 9,
      answered: 6,
      committed: 2,
      done: 0,
      forwarded: 1,
      open: 0,
    });
    expect(shown.answeredOnSpot).toBe('6/9 (66,67 %)');
  });

  it('the commitment for a Saturday stays on the Saturday; promises kept are 1/1, then 1/2', async () => {
    const { commitments } = (await leader.get('/api/commitments?han=mo')).body;
    const first = row(commitments, 'text', 'Sửa cống');
    expect(first.dueOn).toBe('2026-06-13');
    const done = await on('2026-06-12');
    const fulfil = `/api/commitments/${first.code}/fulfil`;
    const fulfilled = expectStatus(await officer.post(fulfil, { ...done, evidence: 'Biên bản' }), 200);
    expect((await page(fulfilled)).opinions).toMatchObject({ committed: 2, done: 1 });

    await on('2026-07-01');
    expect(await kept('2026-06-14')).toMatchObject({ due: 1, kept: 1, text: '1/1 (100 %)' });
    const late = await kept('2026-07-01');
    expect(late).toMatchObject({ due: 2, kept: 1, text: '1/2 (50 %)' });
    expect(late.broken).toMatchObject([{ text: 'Lắp đèn', daysLate: 1 }]);
  });

  it('a promise that is moved after its day stays broken, and is due again on the new day', async () => {
    const day = await on('2026-07-01');
    const lamps = row((await leader.get('/api/commitments')).body.commitments, 'text', 'Lắp đèn');
    const move = { reason: 'Chờ vật tư', dueOn: '2026-07-20' };
    expectStatus(await leader.post(`/api/commitments/${lamps.code}/reschedule`, { ...day, ...move }), 200);
    expect(await kept('2026-07-01')).toMatchObject({ text: '1/2 (50 %)', broken: [{ dueOn: '2026-06-30' }] });
    const again = await on('2026-07-20');
    const later = { reason: 'Mưa bão', dueOn: '2026-07-27' };
    expectStatus(await leader.post(`/api/commitments/${lamps.code}/reschedule`, { ...again, ...later }), 200);
    await on('2026-07-28');
    // moved on 20/07, in time: of 30/06, 20/07 and 27/07 the second never came
    expect(await kept('2026-07-28')).toMatchObject({ due: 3, kept: 1 });
    const asked = new URLSearchParams({ from: '2026-01-01', to: '2026-07-28', asOf: '2026-07-28' });
    const { units } = (await leader.get(`/api/duties/scorecard?${String(asked)}`)).body;
    expect(row(units, 'unitName', 'Xã An Mẫu').carryOut).toMatchObject({ n: 1, of: 3 });
  });

  it('those who asked are told the result, once there is one', async () => {
    const day = await on('2026-07-01');
    const all = (await leader.get('/api/commitments')).body.commitments;
    const path1 = `/api/commitments/${row(all, 'text', 'Sửa cống').code}/notify`;
    expectStatus(await officer.post(path1, { ...day, how: 'Đọc trên loa' }), 200);
    const path2 = `/api/commitments/${row(all, 'text', 'Lắp đèn').code}/notify`;
    const open = await officer.post(path2, { ...day, how: 'Đọc trên loa' });
    expect([open.status, open.body.code]).toEqual([409, 'commitment.result-open']);
  });

  it('the conclusions give a direction that becomes a commitment of its own, and the dialogue is closed', async () => {
    const day = await on('2026-07-01');
    const direction = { text: 'Báo cáo tiến độ', owner: 'Văn phòng', dueOn: '2026-08-31' };
    const conclusion = { ...day, documentNo: '12/TB-UBND', conclusions: ['Tiếp thu các ý kiến'] };
    const concluded = expectStatus(
      await leader.post(`${path}/conclude`, { ...conclusion, directions: [direction] }),
      200,
    );
    expect(concluded.body.warnings).toMatchObject([{ code: 'commitment.due-on-day-off' }]);
    const { commitments } = (await leader.get(`/api/commitments?sau=${concluded.body.position}`)).body;
    expect(row(commitments, 'text', 'Báo cáo tiến độ')).toMatchObject({
      commitmentId: concluded.body.commitmentIds[0],
      origin: { kind: 'dialogue', ref: dialogueId },
    });
    expectStatus(await officer.post(`${path}/publish`, { ...day, ways: ['Niêm yết'] }), 200);
    expectStatus(await officer.post(`${path}/follow-up`, { ...day, note: 'Đang thực hiện' }), 200);
    const closed = expectStatus(await leader.post(`${path}/close`, { ...day, note: 'Đã xong' }), 200);
    expect(await page(closed)).toMatchObject({ status: 'closed', publishedOn: '2026-07-01' });
  });

  it('an opinion becomes a petition with a number and a clock, and each of the two leads to the other', async () => {
    const day = await on('2026-09-14');
    const plan = { kind: 'commune', title: 'Đối thoại thu', topics: ['Hạ tầng'], audience: 'Nhân dân' };
    const where = { heldOn: '2026-09-14', startsAt: '08:00', place: 'Nhà văn hóa', chair: 'Chủ tịch' };
    const autumn = randomUUID();
    const its = `/api/dialogues/${autumn}`;
    expectStatus(
      await officer.post('/api/dialogues', { ...day, dialogueId: autumn, ...plan, ...where }),
      201,
    );
    expectStatus(await officer.post(`${its}/announce`, { ...day, ways: ['Loa'] }), 200);
    expectStatus(await officer.post(`${its}/hold`, { ...day, attended: 40, chair: 'Chủ tịch' }), 200);
    const opinion = { ...day, text: 'Đường thôn 3 hỏng', topic: 'ha-tang', source: 'floor' };
    expectStatus(await officer.post(`${its}/opinions`, opinion), 200);
    const petition = { kind: 'petition', field: 'ha-tang', summary: 'Đề nghị sửa đường thôn 3' };
    const taken = expectStatus(await officer.post(`${its}/opinions/1/raise`, { ...day, ...petition }), 200);
    const { code } = taken.body.raised;

    const shown = (await officer.get(`${its}?sau=${taken.body.position}`)).body;
    expect(shown.opinionList).toMatchObject([{ no: 1, status: 'raised', caseCode: code }]);
    expect(shown.opinions).toMatchObject({ raised: 1, open: 0 });
    const found = (await officer.get(`/api/cases/${code}?sau=${taken.body.position}`)).body;
    expect(found.case).toMatchObject({
      kind: 'petition',
      summary: 'Đề nghị sửa đường thôn 3',
      origin: { kind: 'opinion', ref: `${autumn}#1` },
    });
    expect(row(found.deadlines, 'step', 'reply').fact).toMatchObject({
      rule: 'TCD.REPLY',
      due: '2026-09-28',
    });
    const twice = await officer.post(`${its}/opinions/1/raise`, { ...day, ...petition });
    expect([twice.status, twice.body.code]).toEqual([409, 'dialogue.opinion-dealt-with']);
    const end = { ...day, documentNo: '20/TB', conclusions: ['Đã giao'], directions: [] };
    expectStatus(await leader.post(`${its}/conclude`, end), 200);
  });
});
