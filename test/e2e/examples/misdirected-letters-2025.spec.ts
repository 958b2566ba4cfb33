import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LetterWalk } from '../letter-walk.js';
import { filled, ones, rateOf, reportOf } from '../report-cells.js';
import { expectStatus, openOffice, type Office, type Visitor } from '../office.js';

const Q1 = { from: '2025-12-15', to: '2026-03-14' };

/**
 * Worked by hand from sections 1.1, 3.4 and 6.3. Regime R2. Days off: Thu 01 and Fri 02/01/2026; Sat 10/01 is worked.
 */
describe('misdirected letters at the turn of the year 2025', () => {
  let office: Office;
  let officer: Visitor;

  beforeAll(async () => {
    office = await openOffice('2026-03-20T02:00:00.000Z');
    officer = await office.signIn('tiepdan');
  });
  afterAll(() => office.close());

  it('a petition for another body: to be answered by Tue 13/01/2026, over the worked Saturday; a reply comes', async () => {
    const facts = { letterType: 'petition', field: 'chinh-sach', competence: 'other' };
    const letter = await LetterWalk.sort(officer, '2025-12-29', facts);
    // 10 working days: 30, 31/12, 05, 06, 07, 08, 09, Sat 10, 12, 13/01
    expect(await letter.page(officer)).toMatchObject({ due: { rule: 'TCD.REPLY', due: '2026-01-13' } });
    await letter.step(officer, 'transfer', '2026-01-06', { to: 'Sở Nội vụ', documentNo: '1/PC' });
    await letter.step(officer, 'reply', '2026-01-16', { from: 'Sở Nội vụ', documentNo: '9/SNV' });
  });

  it('a denunciation sent by the press: on by Wed 07/01, the press told by Mon 19/01', async () => {
    const facts = { letterType: 'denunciation', field: 'tham-nhung', competence: 'other' };
    const press = { channel: 'forwarded', forwardedBy: { body: 'Báo Tỉnh Mẫu', kind: 'press' } };
    const letter = await LetterWalk.sort(officer, '2025-12-29', facts, press);
    // 30, 31/12, 05, 06, 07/01; 29/12 + 20 = 2 + 18 = Sun 18/01
    expect(await letter.page(officer)).toMatchObject({
      due: { rule: 'TC.TRANSFER', due: '2026-01-07' },
      clocks: { press: { raw: '2026-01-18', due: '2026-01-19' } },
    });
    const slip = { to: 'UBND tỉnh', documentNo: '2/PC', redaction: 'identity-removed', noticeNo: '3/TB' };
    await letter.step(officer, 'transfer', '2026-01-07', slip);
    await letter.step(officer, 'tell-forwarder', '2026-01-19', { documentNo: '4/CV' });
  });

  it('a complaint for another commune is guided, and only once', async () => {
    const facts = { letterType: 'complaint', field: 'dat-dai', competence: 'other' };
    const letter = await LetterWalk.sort(officer, '2025-12-29', facts);
    const paper = { to: 'UBND xã Bình Mẫu', basis: 'LTCD 26(1)b', documentNo: '5/HD' };
    await letter.step(officer, 'guide', '2026-01-07', paper);
    const again = await letter.attempt(officer, 'guide', '2026-01-08', paper);
    expect(again).toMatchObject({ status: 409, body: { code: 'letter.already-guided' } });
  });

  it('a petition that was taken up first and then sent on was never in competence', async () => {
    const letter = await LetterWalk.sort(officer, '2026-01-12', { letterType: 'petition', field: 'dat-dai' });
    const { caseId } = await letter.step(officer, 'propose', '2026-01-13', { caseKind: 'petition' });
    const slip = { to: 'Sở Nông nghiệp và Môi trường', documentNo: '6/PC' };
    const body = { occurredOn: '2026-01-20', lateReason: 'Nhập từ sổ giấy', ...slip };
    expectStatus(await officer.post(`/api/petitions/${caseId}/transfer`, body), 200);
  });

  it('all four are eligible and out of competence: one guided, three transferred, one reply', async () => {
    const found = await filled(officer, Q1);
    expect(found['01/XLD']).toEqual({
      ...{ 1: 4, 3: 4, 4: 4, 6: 4, 7: 4, 10: 2, 13: 4, 18: 4, 20: 3 },
      ...ones(8, 9, 19, 22),
    });
    expect(found['02/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 9, 11, 19, 23, 24));
    // corruption is not among the administrative fields: 14, and not 9 to 13
    expect(found['03/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 14, 20, 24, 25));
    expect(found['04/XLD']).toEqual({
      ...{ 1: 2, 3: 2, 4: 2, 6: 2, 7: 2, 8: 2, 14: 2, 16: 2, 17: 2 },
      ...ones(9, 10),
    });
    expect(found['01/KQGQ']).toEqual({});
    expect(found['03/KQGQ']).toEqual({});
    const report = await reportOf(officer, Q1);
    // nothing in competence: a dash, neither 0 % nor 100 %
    expect(rateOf(report, 'petitions-resolved')).toBe('0/0 = –');
    expect(report.backlog).toMatchObject([{ total: 0 }, { total: 0 }, { total: 0 }]);
  });
});
