import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplaintWalk, byTheOther } from '../complaint-walk.js';
import { LetterWalk } from '../letter-walk.js';
import { filled, ones, rateOf, reportOf } from '../report-cells.js';
import { expectStatus, openOffice, row, type Office, type Visitor } from '../office.js';

const SIX_MONTHS = { from: '2025-12-15', to: '2026-06-14' };

/**
 * Worked by hand from sections 1.2, 3.1 to 3.4 and 6.3. Regime R2. Days off: Mon 27/04, Thu 30/04, Fri 01/05/2026.
 */
describe('a mixed letter before 30/4/2026: its author writes one for each of three contents', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;
  let mixed: LetterWalk;

  beforeAll(async () => {
    office = await openOffice('2026-06-20T02:00:00.000Z');
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
    const facts = { letterType: 'mixed', field: 'dat-dai' };
    mixed = await LetterWalk.sort(officer, '2026-04-24', facts);
  });
  afterAll(() => office.close());

  it('received Fri 24/04: to be answered by Wed 13/05', async () => {
    // 10 working days: 28, 29/04, 04, 05, 06, 07, 08, 11, 12, 13/05
    expect(await mixed.page(officer)).toMatchObject({ due: { rule: 'TCD.REPLY', due: '2026-05-13' } });
  });

  it('raises no case itself; it is split on Tue 28/04', async () => {
    const raised = await mixed.attempt(officer, 'propose', '2026-04-28', { caseKind: 'complaint' });
    expect(raised).toMatchObject({ status: 409, body: { code: 'letter.mixed' } });
    const part = (letterType: string, to: string) => ({ letterType, to, summary: 'Một nội dung' });
    const parts = [
      part('complaint', 'UBND xã'),
      part('denunciation', 'UBND tỉnh'),
      part('reflection', 'UBND xã'),
    ];
    await mixed.step(officer, 'split', '2026-04-28', { parts, documentNo: '1/HD' });
  });

  it('its complaint, received Mon 04/05, is decided on the last day but one', async () => {
    const facts = { letterType: 'complaint', field: 'dat-dai' };
    const letter = await LetterWalk.sort(officer, '2026-05-04', facts, { parentLetter: mixed.code });
    const complaint = ComplaintWalk.of(
      await letter.step(officer, 'propose', '2026-05-06', { caseKind: 'complaint' }),
    );
    const clocks = await complaint.clocks(leader);
    // law: 04/05 + 10 = Thu 14/05; decree, 10 working days: 05 to 08, 11 to 15, 18/05
    expect(clocks['accept'].fact.due).toBe('2026-05-14');
    expect(byTheOther(clocks['accept'])).toBe('2026-05-18');
    await complaint.step(leader, 'accept', '2026-05-11', {
      documentNo: '2/TB',
      resolver: 'chu-tich',
      complex: false,
    });
    // 11/05 + 30 = 20 days of May + 10
    expect((await complaint.dues(leader))['resolve']).toBe('2026-06-10');
    await complaint.step(leader, 'recheck', '2026-05-15', { right: false, result: 'Thiếu diện tích' });
    const decision = { documentNo: '3/QĐ', outcome: 'upheld', summary: 'Hủy', selfCorrection: true };
    await complaint.step(leader, 'decide', '2026-06-09', decision);
  });

  it('its denunciation is for the province: sent on within five working days, by Mon 11/05', async () => {
    const facts = { letterType: 'denunciation', field: 'cong-vu', competence: 'other' };
    const letter = await LetterWalk.sort(officer, '2026-05-04', facts, { parentLetter: mixed.code });
    // 05, 06, 07, 08, 11/05
    expect(await letter.page(officer)).toMatchObject({ due: { rule: 'TC.TRANSFER', due: '2026-05-11' } });
    const slip = { to: 'UBND tỉnh', documentNo: '4/PC', redaction: 'identity-removed', noticeNo: '5/TB' };
    await letter.step(officer, 'transfer', '2026-05-08', slip);
  });

  it('its reflection is answered on its last day, Mon 18/05', async () => {
    const facts = { letterType: 'reflection', field: 'ha-tang' };
    const letter = await LetterWalk.sort(officer, '2026-05-04', facts, { parentLetter: mixed.code });
    const { caseId, position } = await letter.step(officer, 'propose', '2026-05-05', {
      caseKind: 'reflection',
    });
    const { deadlines } = (await officer.get(`/api/cases/${caseId}?sau=${position}`)).body;
    // 05 to 08, 11 to 15, 18/05
    expect(row(deadlines, 'step', 'reply').fact.due).toBe('2026-05-18');
    const answer = { occurredOn: '2026-05-18', answer: 'Đã sửa đường', lateReason: 'Nhập từ sổ giấy' };
    expectStatus(await officer.post(`/api/petitions/${caseId}/answer`, answer), 200);
  });

  it('four letters were handled and three are eligible, one of each type', async () => {
    const found = await filled(officer, SIX_MONTHS);
    // P-MIXED: the mixed letter is received and processed, and of none of the three types
    expect(found['01/XLD']).toEqual({
      ...{ 1: 4, 3: 4, 4: 4, 6: 3, 7: 3, 13: 3, 14: 2 },
      ...ones(8, 9, 10, 15, 17, 18, 20),
    });
    expect(found['02/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 9, 11, 19, 20, 21));
    expect(found['03/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 9, 12, 20, 24, 25));
    expect(found['04/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 12, 14, 15, 19));
    expect(found['01/KQGQ']).toEqual(ones(1, 3, 4, 5, 20, 25));
    const report = await reportOf(officer, SIX_MONTHS);
    expect(rateOf(report, 'letters-processed')).toBe('4/4 = 100,00 %');
    expect(rateOf(report, 'petitions-resolved')).toBe('1/1 = 100,00 %');
  });
});
