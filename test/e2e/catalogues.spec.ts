import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { denunciation } from './denunciation-office.js';
import {
  expectStatus,
  openOffice,
  PASSWORD,
  row,
  visit,
  type Answer,
  type Office,
  type Visitor,
} from './office.js';

type Entry = Readonly<{
  code: string;
  vi: string;
  en: string;
  basis?: string;
  validFrom: string;
  validTo?: string;
  needs?: string;
}>;

describe('the lists from which people choose', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let first: Visitor;
  let second: Visitor;
  const numbers = new Map<string, number>();

  beforeAll(async () => {
    office = await openOffice();
    first = await office.signIn('quantri');
    const root = (await first.get('/api/session')).body.home.unit as string;
    const other = { username: 'quantri2', displayName: 'Quản trị B', password: PASSWORD };
    expectStatus(await first.post('/api/users', { ...other, role: 'administrator', unit: root }), 201);
    second = await office.signIn('quantri2');
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
  }, 120_000);
  afterAll(() => office.close());

  /** Proposed by one administrator over what stands, confirmed by the other. */
  const put = async (id: string, entry: Entry): Promise<void> => {
    const { catalogues } = (await first.get('/api/law/catalogues')).body;
    const { title, entries } = row(catalogues, 'id', id);
    const others = (entries as Entry[]).filter(({ code }) => code !== entry.code);
    const content = { title, entries: [...others, entry] };
    const no = (numbers.get(id) ?? 0) + 1;
    numbers.set(id, no);
    expectStatus(
      await first.post('/api/law/proposals/catalogue', { id, content, reason: 'Công văn 12' }),
      201,
    );
    const waiting = (await second.get(`/api/law/proposals/catalogue/${id}`)).body;
    expect(waiting.changes).toEqual([expect.objectContaining({ what: 'entry', name: entry.code })]);
    expectStatus(await second.post(`/api/law/proposals/catalogue/${id}/confirm`, { no }), 200);
  };

  const TODAY = { occurredOn: '2026-09-14' };
  const letter = (over: object): Promise<Answer> =>
    officer.post('/api/letters', {
      ...TODAY,
      letterId: randomUUID(),
      channel: 'zalo',
      pages: 1,
      signatories: 1,
      summary: 'Đề nghị sửa đường',
      ...over,
    });
  const complaint = (): Promise<Answer> =>
    officer.post('/api/complaints', {
      ...TODAY,
      complaintId: randomUUID(),
      channel: 'zalo',
      field: 'dat-dai',
      summary: 'Khiếu nại quyết định thu hồi đất',
      people: 1,
    });
  const denounce = (): Promise<Answer> =>
    officer.post('/api/denunciations', denunciation({ ...TODAY, channel: 'zalo' }));

  it('take a channel that a second person has confirmed, in every request that says how something came', async () => {
    for (const answer of [await letter({}), await complaint(), await denounce()])
      expect([answer.status, answer.body.code]).toEqual([422, 'catalogue.not-offered']);
    await put('channels', { code: 'zalo', vi: 'Zalo của xã', en: 'Zalo', validFrom: '2026-09-14' });
    const received = expectStatus(await letter({}), 201).body;
    for (const answer of [await complaint(), await denounce()]) expectStatus(answer, 201);
    const before = await letter({ occurredOn: '2026-09-11', lateReason: 'Nhập muộn' });
    expect(before.body.code).toBe('catalogue.not-offered');
    for (const raised of ['visit', 'letter'])
      expect((await letter({ channel: raised })).body.code).toBe('catalogue.not-offered');

    await put('channels', {
      code: 'zalo',
      vi: 'Zalo của xã',
      en: 'Zalo',
      validFrom: '2026-09-14',
      validTo: '2026-09-14',
    });
    office.clock.set('2026-09-15T02:00:00.000Z');
    [officer, leader] = [await office.signIn('tiepdan'), await office.signIn('lanhdao')];
    [first, second] = [await office.signIn('quantri'), await office.signIn('quantri2')];
    expect((await letter({ occurredOn: '2026-09-15' })).body.code).toBe('catalogue.not-offered');
    expectStatus(await letter({}), 201);
    const page = (await officer.get(`/api/letters/${received.letterId}`)).body.letter;
    const { channels, former } = (await officer.get('/api/catalogues')).body;
    expect(page.channel).toBe('zalo');
    expect((channels as Entry[]).map(({ code }) => code)).not.toContain('zalo');
    expect(row(former.channels, 'code', 'zalo').vi).toBe('Zalo của xã');
  });

  it('hold grounds for refusing a reception with the duties that come with them', async () => {
    const refused = (): Promise<Answer> => {
      const outcome = { kind: 'refuse', ground: 'khong-deo-khau-trang' };
      return officer.post('/api/visits', visit({ occurredOn: '2026-09-15', outcome }));
    };
    expect((await refused()).body.code).toBe('catalogue.not-offered');
    await put('visit-refusals', {
      code: 'khong-deo-khau-trang',
      vi: 'Không đeo khẩu trang khi có dịch',
      en: 'No mask during an epidemic',
      basis: 'QĐ 15/2026 2',
      validFrom: '2026-09-15',
      needs: 'written-notice',
    });
    const { refusalGrounds } = (await officer.get('/api/catalogues')).body;
    expect(row(refusalGrounds, 'code', 'khong-deo-khau-trang')).toMatchObject({ writtenNotice: true });
    const logged = expectStatus(await refused(), 201).body;
    const shown = async (after: string): Promise<Answer['body']> => {
      const { visits } = (await leader.get(`/api/visits?ngay=2026-09-15&sau=${after}`)).body;
      return row(visits, 'visitId', logged.visitId);
    };
    expect((await shown(logged.position)).notice).toMatchObject({ rule: 'TCD.REFUSE', due: '2026-09-18' });
    const told = await leader.post(`/api/visits/${logged.visitId}/refusal-notice`, {
      occurredOn: '2026-09-15',
      documentNo: '3/TB-UBND',
    });
    const { position } = expectStatus(told, 200).body;
    expect((await shown(position)).noticeIssued).toMatchObject({ clause: 'QĐ 15/2026 2' });
  });

  it('hold the topics that are guided to a letter', async () => {
    await put('opinion-topics', {
      code: 'ky-luat',
      vi: 'Khiếu nại kỷ luật',
      en: 'Discipline complaints',
      validFrom: '2026-09-15',
      needs: 'complaint-letter',
    });
    const dialogueId = randomUUID();
    const day = { occurredOn: '2026-09-15' };
    const plan = {
      kind: 'commune',
      title: 'Đối thoại với Nhân dân',
      topics: ['Hạ tầng'],
      audience: 'Nhân dân các thôn',
      heldOn: '2026-09-15',
      startsAt: '08:00',
      place: 'Nhà văn hóa xã',
      chair: 'Chủ tịch UBND xã',
    };
    expectStatus(await officer.post('/api/dialogues', { ...day, dialogueId, ...plan }), 201);
    const opinion = { ...day, text: 'Không đồng ý quyết định kỷ luật', topic: 'ky-luat', source: 'box' };
    expectStatus(await officer.post(`/api/dialogues/${dialogueId}/opinions`, opinion), 200);
    expectStatus(await officer.post(`/api/dialogues/${dialogueId}/announce`, { ...day, ways: ['Loa'] }), 200);
    const held = { ...day, attended: 20, chair: 'Chủ tịch UBND xã' };
    expectStatus(await officer.post(`/api/dialogues/${dialogueId}/hold`, held), 200);
    const answered = await officer.post(`/api/dialogues/${dialogueId}/opinions/1/answer`, {
      ...day,
      answer: 'Đã trả lời',
      by: 'Chủ tịch',
    });
    expect(answered.body.code).toBe('dialogue.opinion-needs-letter');
  });

  it('hold the numbers of the grounds on which a complaint is not accepted', async () => {
    const lodged = await officer.post('/api/complaints', {
      occurredOn: '2026-09-15',
      complaintId: randomUUID(),
      channel: 'direct',
      field: 'dat-dai',
      summary: 'Khiếu nại quyết định thu hồi đất',
      people: 1,
    });
    const { caseId } = expectStatus(lodged, 201).body;
    const refuse = (): Promise<Answer> =>
      leader.post(`/api/complaints/${caseId}/refuse`, {
        occurredOn: '2026-09-15',
        ground: 10,
        documentNo: '4/TB-UBND',
        explanation: 'Theo khoản mới',
      });
    expect((await refuse()).body.code).toBe('catalogue.not-offered');
    await put('complaint-grounds', {
      code: '10',
      vi: 'Căn cứ mới',
      en: 'New ground',
      validFrom: '2026-09-15',
    });
    expectStatus(await refuse(), 200);
  });
});
