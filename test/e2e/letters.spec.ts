import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, openOffice, row, visit, type Answer, type Office, type Visitor } from './office.js';

type Body = Answer['body'];
type Raised = { letterId: string; caseId: string; position: string };

const day = { occurredOn: '2026-09-14' };
const sorted = { field: 'dat-dai', eligible: true, anonymous: false, competence: 'own' };

describe('letters, from the desk to where the law sends them', () => {
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

  const act = async (
    who: Visitor,
    letterId: string,
    verb: string,
    body: object,
    status = 200,
  ): Promise<Body> =>
    expectStatus(await who.post(`/api/letters/${letterId}/${verb}`, { ...day, ...body }), status).body;
  const receive = async (over: object = {}): Promise<Body> => {
    const letter = { letterId: crypto.randomUUID(), channel: 'post', pages: 2, signatories: 1 };
    const body = { ...day, ...letter, summary: 'Đơn về đất đai', ...over };
    return expectStatus(await officer.post('/api/letters', body), 201).body;
  };
  const classified = async (facts: object, over: object = {}): Promise<Body> => {
    const letter = await receive(over);
    await act(officer, letter.letterId, 'register', { bookNo: '1', demand: 'Xem xét' });
    await act(officer, letter.letterId, 'classify', { ...sorted, ...facts });
    return letter;
  };
  const list = async (tt: string, sau: string): Promise<readonly Record<string, unknown>[]> => {
    const answer = await officer.get(`/api/letters?tt=${tt}${sau && `&sau=${sau}`}`);
    return (answer.body as { letters: readonly Record<string, unknown>[] }).letters;
  };
  const page = async ({ letterId }: Body, sau: string): Promise<Body> =>
    (await officer.get(`/api/letters/${letterId}?sau=${sau}`)).body;

  it('a mixed letter raises no case: it is split, and each part does', async () => {
    const mixed = await classified({ letterType: 'mixed' });
    const refused = await act(officer, mixed.letterId, 'propose', { caseKind: 'complaint' }, 409);
    expect(refused.code).toBe('letter.mixed');
    const parts = [
      { letterType: 'complaint', to: 'UBND xã An Mẫu', summary: 'Khiếu nại quyết định thu hồi đất' },
      { letterType: 'reflection', to: 'UBND xã An Mẫu', summary: 'Phản ánh rác thải' },
    ];
    await expect(
      officer.post('/api/letters', {
        ...{ ...day, letterId: crypto.randomUUID(), channel: 'post', pages: 1, signatories: 1 },
        ...{ summary: 'Đơn viết lại', parentLetter: mixed.code },
      }),
    ).resolves.toMatchObject({ status: 409, body: { code: 'letter.parent-not-split' } });
    await act(officer, mixed.letterId, 'split', { parts, documentNo: '3/HD' });

    const raised: Raised[] = [];
    for (const { letterType, summary } of parts) {
      const part = await classified({ letterType }, { summary, parentLetter: mixed.code });
      raised.push({ ...part, ...(await act(officer, part.letterId, 'propose', { caseKind: letterType })) });
    }
    expect(raised.map(({ caseId }) => caseId.split('-')[0])).toEqual(['complaint', 'petition']);
    const { letter } = await page(mixed, raised[1]?.position ?? '');
    expect(letter).toMatchObject({ disposition: 'split', partCodes: raised.map(() => expect.any(String)) });
    const child = await page(raised[0], raised[1]?.position ?? '');
    expect(child.letter).toMatchObject({ parentCode: mixed.code, disposition: 'proposed' });
  });

  it('a misdirected letter is guided once, or sent on and its reply recorded', async () => {
    const guided = await classified({ letterType: 'complaint', competence: 'other' });
    const wrong = await act(officer, guided.letterId, 'propose', { caseKind: 'complaint' }, 409);
    expect(wrong.code).toBe('letter.not-in-competence');
    const paper = { to: 'UBND tỉnh', basis: 'LTCD 26(1)b', documentNo: '4/HD', originals: ['Giấy tờ đất'] };
    await act(officer, guided.letterId, 'guide', paper);
    expect((await act(officer, guided.letterId, 'guide', paper, 409)).code).toBe('letter.already-guided');

    const sent = await classified({ letterType: 'petition', competence: 'other' });
    const transfer = { to: 'Sở Xây dựng', documentNo: '5/PC', replyBy: '2026-09-30' };
    const { position } = await act(officer, sent.letterId, 'transfer', transfer);
    expect(row(await list('cho-phuc-dap', position), 'code', sent.code)).toMatchObject({
      sentTo: 'Sở Xây dựng',
    });
    expect(row(await list('chua-tra-loi', position), 'code', sent.code)).toBeDefined();
    await act(officer, sent.letterId, 'notify', { answer: 'd', way: 'Bưu điện' });
    const reply = { from: 'Sở Xây dựng', documentNo: '9/SXD', result: 'Đã thụ lý' };
    const after = (await act(officer, sent.letterId, 'reply', reply)).position;
    expect((await list('cho-phuc-dap', after)).map(({ code }) => code)).not.toContain(sent.code);
    expect((await list('chua-tra-loi', after)).map(({ code }) => code)).not.toContain(sent.code);
  });

  it('an anonymous denunciation with clear evidence goes to inspection, one without is filed', async () => {
    const facts = { letterType: 'denunciation', anonymous: true, eligible: false };
    const reason = { ineligibleReason: 'anonymous' };
    const clear = { violator: true, concrete: true, verifiable: true };
    const known = { denunciation: true, signatories: 0 };
    const serious = await classified({ ...facts, ...reason, evidence: clear }, known);
    const filing = { reason: 'Nặc danh' };
    expect((await act(officer, serious.letterId, 'file', filing, 409)).code).toBe('letter.evidence-clear');
    const inspection = { to: 'Thanh tra tỉnh', basis: 'LTC 25(2)', documentNo: '6/CV' };
    await act(leader, serious.letterId, 'route', inspection);

    const vague = await classified({ ...facts, ...reason, evidence: { ...clear, concrete: false } }, known);
    expect((await act(leader, vague.letterId, 'route', inspection, 409)).code).toBe(
      'letter.evidence-not-clear',
    );
    const { position } = await act(officer, vague.letterId, 'file', filing);
    const { letter } = await page(vague, position);
    expect(letter).toMatchObject({ disposition: 'filed', keptUntil: '2027-09-14' });
    expect(letter.clocks.retain).toMatchObject({ rule: 'DON.RETAIN', from: '2026-09-14' });
  });

  it('who denounces is not taken down at the desk of the letters', async () => {
    const body = {
      letterId: crypto.randomUUID(),
      channel: 'post',
      pages: 1,
      signatories: 1,
      denunciation: true,
    };
    const answer = await officer.post('/api/letters', {
      ...{ ...day, ...body, summary: 'Tố cáo cán bộ' },
      citizen: { name: 'Trần Văn Ví Dụ' },
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'letter.identity-kept-apart' } });
    const late = await classified({ letterType: 'denunciation' }, { citizen: { name: 'Lê Thị Ví Dụ' } });
    const { letter } = await page(late, (await act(leader, late.letterId, 'confirm', {})).position);
    expect(letter.citizen).toBeNull();
  });

  it('a field that the catalogue does not have is refused, where it would count under "other" unseen', async () => {
    const letter = await receive();
    await act(officer, letter.letterId, 'register', { bookNo: '1', demand: 'Xem xét' });
    const unknown = { ...sorted, letterType: 'complaint', field: 'land' };
    const refused = await act(officer, letter.letterId, 'classify', unknown, 422);
    expect(refused).toMatchObject({ code: 'catalogue.not-offered', catalogue: 'fields' });
    const walkIn = await officer.post('/api/visits', visit({ field: 'land' }));
    expect(expectStatus(walkIn, 422).body.code).toBe('catalogue.not-offered');
  });

  it('who wrote what is found to denounce only later is found by nobody from then on, and opened by its case alone', async () => {
    const citizen = { name: 'Mai Thị Ví Dụ Sau', phone: '0900000017', address: 'Xóm Sau' };
    const found = async (): Promise<readonly unknown[]> =>
      expectStatus(await officer.post('/api/people/search', { name: citizen.name }), 200).body
        .matches as readonly unknown[];
    const letter = await receive({ citizen, summary: 'Đề nghị xem xét việc thu tiền' });
    expect(await found()).toHaveLength(1);
    await act(officer, letter.letterId, 'register', { bookNo: '1', demand: 'Xem xét' });
    await act(officer, letter.letterId, 'classify', { ...sorted, letterType: 'denunciation' });
    expect(await found()).toEqual([]);
    const search = expectStatus(await officer.post('/api/search', { q: citizen.name }), 200).body;
    expect(search).toEqual({ cases: [], people: [] });

    await act(leader, letter.letterId, 'confirm', {});
    const { caseId } = await act(officer, letter.letterId, 'propose', { caseKind: 'denunciation' });
    const opened = await leader.post(`/api/denunciations/${caseId}/identity`, { purpose: 'Gửi thông báo' });
    expect(expectStatus(opened, 200).body.person).toMatchObject(citizen);
  });

  it('a denunciation of another body’s is sent on in five working days of its receipt', async () => {
    const letter = await classified(
      { letterType: 'denunciation', competence: 'other' },
      { denunciation: true },
    );
    const { position } = await act(leader, letter.letterId, 'confirm', {});
    const { letter: shown } = await page(letter, position);
    expect(shown.due).toMatchObject({ rule: 'TC.TRANSFER', from: '2026-09-14', due: '2026-09-21' });
  });

  it('a denunciation sent to many is filed with the names of where else it went', async () => {
    const facts = { letterType: 'denunciation', competence: 'other', eligible: false };
    const letter = await classified({ ...facts, ineligibleReason: 'sent-to-many' }, { denunciation: true });
    const why = { reason: 'Đã gửi đúng nơi có thẩm quyền' };
    const refused = await act(officer, letter.letterId, 'file', why, 422);
    expect(refused.code).toBe('letter.addressees-missing');
    await act(officer, letter.letterId, 'file', { ...why, addressees: ['Thanh tra tỉnh', 'UBND xã An Mẫu'] });
  });

  it('a duplicate joins the case and raises none', async () => {
    const first = await classified({ letterType: 'complaint' });
    const { code, caseId } = await act(officer, first.letterId, 'propose', { caseKind: 'complaint' });
    const second = await classified({ letterType: 'complaint', duplicateOf: code });
    const refused = await act(officer, second.letterId, 'propose', { caseKind: 'complaint' }, 409);
    expect(refused.code).toBe('letter.duplicate');
    const { position } = await act(officer, second.letterId, 'merge', { into: caseId });
    expect((await page(second, position)).letter).toMatchObject({ disposition: 'merged', sentTo: code });
  });

  it('what the press sent on owes it an answer in 20 days', async () => {
    const forwardedBy = { body: 'Báo Mẫu', kind: 'press', documentNo: '8/CV-BM' };
    const letter = await receive({ channel: 'forwarded', forwardedBy, envelopeOn: '2026-09-11' });
    const owed = row(await list('bao-chi', letter.position), 'code', letter.code);
    expect(owed).toMatchObject({
      forwardedBy: 'Báo Mẫu',
      clocks: { press: { due: '2026-10-05', raw: '2026-10-04' } },
    });
    const { position } = await act(officer, letter.letterId, 'tell-forwarder', { documentNo: '7/CV' });
    expect((await list('bao-chi', position)).map(({ code }) => code)).not.toContain(letter.code);
  });

  it('the lower level is urged, and its reply recorded', async () => {
    const letter = await classified({ letterType: 'complaint', competence: 'lower' });
    const urge = { to: 'UBND xã Bình Mẫu', documentNo: '11/CV', resolveBy: '2026-10-01' };
    const { position } = await act(officer, letter.letterId, 'urge', urge);
    expect((await page(letter, position)).letter).toMatchObject({ disposition: 'urged' });
    await act(officer, letter.letterId, 'reply', { from: 'UBND xã Bình Mẫu', documentNo: '2/BC' });
  });

  it('an oral statement is read back before it counts', async () => {
    const told = { statement: { readBack: false, signedBy: 'fingerprint' }, channel: 'direct' };
    const body = { letterId: crypto.randomUUID(), pages: 1, signatories: 1, summary: 'Trình bày miệng' };
    const refused = await officer.post('/api/letters', { ...day, ...body, ...told });
    expect(refused.body.code).toBe('letter.statement-not-read-back');
    const { revision } = await receive({
      statement: { ...told.statement, readBack: true },
      channel: 'direct',
    });
    expect(revision).toBe(1);
  });

  it('a mistake is corrected, and an officer may not hand a letter to another unit', async () => {
    const letter = await receive();
    const correction = { field: 'summary', value: 'Đơn về ranh giới đất', reason: 'Ghi nhầm' };
    const { position } = await act(officer, letter.letterId, 'correct', correction);
    expect((await page(letter, position)).letter.summary).toBe('Đơn về ranh giới đất');
    const move = { to: 'khong-co', basis: 'Sáp nhập' };
    expect(
      (await officer.post(`/api/letters/${letter.letterId}/hand-over`, { ...day, ...move })).status,
    ).toBe(404);
  });

  it('a case that opens by itself from a letter of last month is nobody’s late entry', async () => {
    const late = { occurredOn: '2026-09-01', lateReason: 'Mất mạng' };
    const { letterId } = await classified({ letterType: 'petition' }, late);
    const { code, position } = await act(officer, letterId, 'propose', { caseKind: 'petition' });
    while ((await officer.get(`/api/cases/${code}?sau=${position}`)).status !== 200) await setTimeout(50);
    const { entries } = (await inspector.get('/api/late-entries')).body;
    expect(row(entries, 'stream', `letter-${letterId}`)['reason']).toBe('Mất mạng');
    const reasons = (entries as readonly { reason: string }[]).map(({ reason }) => reason);
    expect(reasons.filter((reason) => /^[a-z]+-[0-9a-f-]{36}$/.test(reason))).toEqual([]);
  });

  it('a late entry is on the inspector’s list with both dates', async () => {
    const letter = await receive({ occurredOn: '2026-09-01', lateReason: 'Mất điện' });
    const { entries } = (await inspector.get(`/api/late-entries?sau=${letter.position}`)).body;
    expect(row(entries, 'stream', `letter-${letter.letterId}`)).toMatchObject({
      type: 'LetterReceived',
      occurredOn: '2026-09-01',
      recordedOn: '2026-09-14',
      reason: 'Mất điện',
      actorName: 'Cán bộ tiepdan',
    });
  });

  it('left lying for 45 days it is on the list of the neglected, and after a year a filed one may be destroyed', async () => {
    const left = await receive({ signatories: 0 });
    const filed = await classified({ letterType: 'petition', eligible: false, ineligibleReason: 'unsigned' });
    await act(officer, filed.letterId, 'file', { reason: 'Không ký' });
    office.clock.set('2027-09-14T02:00:00.000Z');
    leader = await office.signIn('lanhdao');
    officer = await office.signIn('tiepdan');
    const early = { occurredOn: '2027-09-14', documentNo: '1/QĐ', reason: 'Hết hạn lưu' };
    expect((await act(leader, filed.letterId, 'destroy', early, 409)).code).toBe('letter.still-kept');
    office.clock.set('2027-09-15T02:00:00.000Z');
    leader = await office.signIn('lanhdao');
    officer = await office.signIn('tiepdan');
    expect(row(await list('het-han-luu', ''), 'code', filed.code)).toBeDefined();
    expect(row(await list('bo-quen', ''), 'code', left.code)).toMatchObject({
      clocks: { inaction: { rule: 'TCD.INACTION', due: '2026-10-29' } },
    });
    const { position } = await act(leader, filed.letterId, 'destroy', { ...early, occurredOn: '2027-09-15' });
    expect((await page(filed, position)).letter).toMatchObject({ disposition: 'destroyed' });
  });
});
