import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LetterWalk } from '../letter-walk.js';
import { filled, ones } from '../report-cells.js';
import { openOffice, type Office, type Visitor } from '../office.js';

const HAND_IN = { channel: 'direct' };
const GUIDANCE = { to: 'Chủ tịch UBND tỉnh', basis: 'LTCD 26(1)b', documentNo: '1/HD' };
const SLIP = { to: 'Chủ tịch UBND tỉnh', documentNo: '2/PC' };
const NOTICE = { redaction: 'identity-removed', noticeNo: '3/TB' };

/**
 * Worked by hand from sections 1.1, 1.2, 3.3, 3.4 and 6.3. R1 and R2: a complaint of another body is guided; R3: one
 * handed in at a reception may be sent on. Days off: 21, 30/04, 03/05 and 02, 03/09/2021; 31/08 to 02/09/2026.
 */
describe('misdirected letters before 2022, up to 30/06/2026 and after', () => {
  let office: Office;
  let officer: Visitor;
  let leader: Visitor;

  beforeAll(async () => {
    office = await openOffice('2021-04-20T02:00:00.000Z');
    office.clock.set('2028-01-10T02:00:00.000Z');
    officer = await office.signIn('tiepdan');
    leader = await office.signIn('lanhdao');
  });
  afterAll(() => office.close());

  const complaint = (day: string, came: object = {}) =>
    LetterWalk.sort(officer, day, { letterType: 'complaint', field: 'dat-dai', competence: 'other' }, came);

  it('2021: a complaint is guided by Mon 10/05, over 30/4; sending it on is refused', async () => {
    const letter = await complaint('2021-04-22', HAND_IN);
    // 23, 26, 27, 28, 29/04, 04, 05, 06, 07, 10/05
    expect(await letter.page(officer)).toMatchObject({ due: { rule: 'TCD.REPLY', due: '2021-05-10' } });
    const sent = await letter.attempt(officer, 'transfer', '2021-05-04', SLIP);
    expect(sent).toMatchObject({ status: 409, body: { code: 'letter.complaint-is-guided' } });
    await letter.step(officer, 'guide', '2021-05-10', GUIDANCE);
  });

  it('2021: a denunciation by post is sent on by Tue 07/09, over 2/9; guiding its author is refused', async () => {
    const facts = { letterType: 'denunciation', field: 'can-bo', competence: 'other' };
    const letter = await LetterWalk.sort(officer, '2021-08-27', facts);
    // 30, 31/08, 01, 06, 07/09
    expect(await letter.page(officer)).toMatchObject({ due: { rule: 'TC.TRANSFER', due: '2021-09-07' } });
    const guided = await letter.attempt(officer, 'guide', '2021-08-30', GUIDANCE);
    expect(guided.body.code).toBe('letter.denunciation-is-sent-on');
    await letter.step(officer, 'transfer', '2021-09-07', { ...SLIP, ...NOTICE });
  });

  it('2021, before TT 05/2021: a filed letter is kept a year as a target, and then longer or not', async () => {
    const unsigned = { eligible: false, missing: ['signature'], ineligibleReason: 'unsigned' };
    const facts = { letterType: 'complaint', field: 'dat-dai', ...unsigned };
    const letter = await LetterWalk.sort(officer, '2021-10-20', facts);
    await letter.step(officer, 'file', '2021-10-20', { reason: 'Không có chữ ký' });
    expect((await letter.page(officer)).clocks.retain).toMatchObject({
      rule: 'DON.RETAIN.2014',
      due: '2022-10-20',
    });
    const decision = { documentNo: '4/QĐ', reason: 'Hết thời hạn lưu' };
    const early = await letter.attempt(leader, 'destroy', '2022-10-20', decision);
    expect(early.body).toMatchObject({ code: 'letter.still-kept', keptUntil: '2022-10-20' });
    const years = { years: 2, reason: 'Có liên quan vụ việc khác', documentNo: '5/QĐ' };
    expect((await letter.attempt(officer, 'keep', '2022-10-20', years)).status).toBe(404);
    expect((await letter.attempt(leader, 'keep', '2022-10-20', { ...years, years: 0 })).status).toBe(400);
    await letter.step(leader, 'keep', '2022-10-20', years);
    // counted from the end of the first year: 20/10/2022 + 2 years
    expect((await letter.page(officer)).keptUntil).toBe('2024-10-20');
    expect((await letter.attempt(leader, 'destroy', '2024-10-20', decision)).body.code).toBe(
      'letter.still-kept',
    );
    await letter.step(leader, 'destroy', '2024-10-21', decision);
  });

  it('2026, the last day of R2 and the first of R3: a complaint handed in may be sent on', async () => {
    const before = await complaint('2026-06-30', HAND_IN);
    expect((await before.attempt(officer, 'transfer', '2026-06-30', SLIP)).body.code).toBe(
      'letter.complaint-is-guided',
    );
    await before.step(officer, 'guide', '2026-06-30', GUIDANCE);
    const after = await complaint('2026-07-01', HAND_IN);
    await after.step(officer, 'transfer', '2026-07-01', SLIP);
  });

  it('R3: over the worked Sat 22/08 and 2/9, and never left lying for 45 days', async () => {
    const posted = await complaint('2026-08-21');
    // 22, 24, 25, 26, 27, 28/08, 03, 04, 07, 08/09; 21/08 + 45 = 10 + 30 + 5
    expect(await posted.page(officer)).toMatchObject({
      due: { due: '2026-09-08' },
      clocks: { inaction: { due: '2026-10-05' } },
    });
    const sent = await posted.attempt(officer, 'transfer', '2026-08-24', SLIP);
    expect(sent.body.code).toBe('letter.complaint-is-guided');
    await posted.step(officer, 'guide', '2026-08-24', GUIDANCE);
    const told = { channel: 'direct', statement: { readBack: true, signedBy: 'fingerprint' } };
    const facts = { letterType: 'denunciation', field: 'can-bo', competence: 'other' };
    const spoken = await LetterWalk.sort(officer, '2026-08-21', facts, told);
    await spoken.step(officer, 'guide', '2026-08-21', { ...GUIDANCE, basis: 'LTC 24(2)' });
  });

  it('a letter of several matters is not sent on whole', async () => {
    const facts = { letterType: 'mixed', field: 'dat-dai', competence: 'other' };
    const letter = await LetterWalk.sort(officer, '2026-10-05', facts);
    expect((await letter.attempt(officer, 'transfer', '2026-10-06', SLIP)).body.code).toBe('letter.mixed');
    await letter.step(officer, 'guide', '2026-10-06', { ...GUIDANCE, basis: 'LTCD 25(3)' });
  });

  it('a duplicate joins by the code that people know, and goes the way of what it repeats', async () => {
    const petition = { letterType: 'petition', field: 'chinh-sach', competence: 'other' };
    const first = await LetterWalk.sort(officer, '2027-01-11', petition);
    await first.step(officer, 'transfer', '2027-01-12', SLIP);
    const second = await LetterWalk.sort(officer, '2027-01-13', petition);
    const nowhere = await second.attempt(officer, 'merge', '2027-01-13', { into: 'DON-XX-2027-00099' });
    expect(nowhere).toMatchObject({ status: 422, body: { code: 'letter.merge-target-unknown' } });
    await second.step(officer, 'merge', '2027-01-13', { into: first.code });
    expect(await second.page(officer)).toMatchObject({ disposition: 'merged', sentTo: first.code });

    const found = await filled(officer, { from: '2026-12-15', to: '2027-03-14' });
    expect(found['01/XLD']).toEqual({
      ...{ 1: 2, 3: 2, 4: 2, 6: 2, 10: 2, 13: 2, 18: 2, 20: 2 },
      ...ones(7),
    });
    expect(found['04/XLD']).toEqual({ ...{ 1: 2, 3: 2, 4: 2, 6: 2, 7: 2 }, ...ones(8, 9, 14, 16, 17) });
  });
});
