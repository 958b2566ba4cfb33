import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplaintWalk } from '../complaint-walk.js';
import { filled, ones, rateOf, reportOf } from '../report-cells.js';
import { openOffice, type Office, type Visitor } from '../office.js';

/**
 * Worked by hand from sections 3.1, 3.2 and 6.5. Regime R3. Days off: Mon 31/08, Tue 01 and Wed 02/09/2026;
 * Sat 22/08/2026 is worked.
 */
describe('a complaint suspended over 2/9/2026, withdrawn in part, decided on its last day and half carried out', () => {
  let office: Office;
  let leader: Visitor;
  let complaint: ComplaintWalk;

  beforeAll(async () => {
    office = await openOffice('2026-12-20T02:00:00.000Z');
    leader = await office.signIn('lanhdao');
    complaint = await ComplaintWalk.lodge(leader, { occurredOn: '2026-08-10' });
  });
  afterAll(() => office.close());

  it('received Mon 10/08: to be accepted by Wed 19/08, to be answered by the worked Sat 22/08', async () => {
    // 7 working days: 11, 12, 13, 14, 17, 18, 19/08; 10: then 20, 21, Sat 22/08
    expect(await complaint.dues(leader)).toMatchObject({ accept: '2026-08-19', reply: '2026-08-22' });
  });

  it('accepted Wed 19/08, suspended Fri 28/08, resumed Mon 14/09: due Mon 05/10 instead of Fri 18/09', async () => {
    await complaint.step(leader, 'accept', '2026-08-19', {
      documentNo: '1/TB',
      resolver: 'chu-tich',
      complex: false,
    });
    // 19/08 + 30 = 12 days of August + 18
    expect((await complaint.dues(leader))['resolve']).toBe('2026-09-18');
    await complaint.step(leader, 'verify', '2026-08-20', { documentNo: '2/QĐ', verifiers: ['can-bo-1'] });
    const suspension = { documentNo: '3/QĐ', ground: 'b', reason: 'Chờ ý kiến cơ quan khác' };
    await complaint.step(leader, 'suspend', '2026-08-28', suspension);
    // 3 working days: Mon 31/08 to Wed 02/09 are off: 03, 04, 07/09
    expect((await complaint.dues(leader))['sendSuspension']).toBe('2026-09-07');
    await complaint.step(leader, 'resume', '2026-09-14', { documentNo: '4/QĐ' });
    // C9: 18/09 + (14/09 − 28/08 = 3 + 14 = 17); the paper goes out by 15, 16, 17/09
    expect(await complaint.dues(leader)).toMatchObject({
      resolve: '2026-10-05',
      sendResumption: '2026-09-17',
    });
  });

  it('withdrawn in part on 16/09: its day stays', async () => {
    const part = { documentNo: '5/Đ', contents: 'Phần về cây trồng' };
    await complaint.step(leader, 'withdraw-part', '2026-09-16', part);
    expect((await complaint.dues(leader))['resolve']).toBe('2026-10-05');
  });

  it('decided on its last day, Mon 05/10: in time, sent by 08/10, in force on Thu 05/11', async () => {
    const report = { documentNo: '6/BC', finding: 'partly-upheld', proposal: 'Sửa', demandDiffers: false };
    await complaint.step(leader, 'report', '2026-09-28', report);
    const remedies = { toIndividuals: { money: 36_000_000, land: 15_025 }, individuals: 2 };
    const decision = { documentNo: '7/QĐ', outcome: 'partly-upheld', summary: 'Sửa quyết định', remedies };
    await complaint.step(leader, 'decide', '2026-10-05', decision);
    const clocks = await complaint.clocks(leader);
    // 06, 07, 08/10; + 15 = Tue 20/10; + 30 = 26 + 4 = Wed 04/11, in force the day after
    expect(await complaint.dues(leader)).toMatchObject({ send: '2026-10-08', publish: '2026-10-20' });
    expect(clocks['effect'].explanation.effectiveOn).toBe('2026-11-05');
    expect((await complaint.page(leader)).case.due).toMatchObject({ state: 'in-time', dueOn: '2026-10-05' });
  });

  it('carried out in part by 30/11: 02/KQGQ of the fourth quarter', async () => {
    await complaint.step(leader, 'deliver', '2026-10-07', { way: 'giao trực tiếp' });
    await complaint.step(leader, 'effect', '2026-11-09');
    // KN.EXEC counts from the day of effect, Thu 05/11: 06, 09, 10, 11, 12/11
    expect((await complaint.dues(leader))['exec']).toBe('2026-11-12');
    const direct = { documentNo: '8/UBND', duty: 'Trả tiền, trả đất', owner: 'Phòng Kinh tế' };
    await complaint.step(leader, 'direct', '2026-11-12', direct);
    const done = { toIndividuals: { money: 20_000_000, land: 15_025 } };
    await complaint.step(leader, 'progress', '2026-11-30', { note: 'Đã trả đất và một phần tiền', done });
  });

  it('stands in the third quarter as one open case, in the fourth as one carried over and decided', async () => {
    const third = await filled(leader, { from: '2026-06-15', to: '2026-09-14' });
    expect(third['01/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 13, 14, 15));
    expect(third['01/KQGQ']).toEqual(ones(1, 3, 4));
    expect(third['02/KQGQ']).toEqual({});

    const q4 = { from: '2026-09-15', to: '2026-12-14' };
    const fourth = await filled(leader, q4);
    expect(fourth['01/XLD']).toEqual({});
    // 36 million đồng and 150,25 m² to two individuals; partly right; within the term
    expect(fourth['01/KQGQ']).toEqual({ ...ones(1, 2, 4, 5, 22, 25), 11: 36, 12: 150.25, 14: 2 });
    expect(fourth['02/KQGQ']).toEqual({ 1: 1, 9: 36, 10: 150.25, 13: 20, 14: 150.25 });
    const report = await reportOf(leader, q4);
    expect(rateOf(report, 'complaints-on-time')).toBe('1/1 = 100,00 %');
    expect(rateOf(report, 'decisions-executed')).toBe('0/1 = 0,00 %');
  });

  it('would have been late by a day on Tue 06/10', async () => {
    const other = await ComplaintWalk.lodge(leader, { occurredOn: '2026-08-10' });
    const accept = { documentNo: '1/TB', resolver: 'chu-tich', complex: false };
    await other.step(leader, 'accept', '2026-08-19', accept);
    await other.step(leader, 'suspend', '2026-08-28', { documentNo: '3/QĐ', ground: 'b', reason: 'Chờ' });
    await other.step(leader, 'resume', '2026-09-14', { documentNo: '4/QĐ' });
    await other.step(leader, 'recheck', '2026-09-15', { right: false, result: 'Thiếu diện tích' });
    const decision = { documentNo: '5/QĐ', outcome: 'upheld', summary: 'Hủy', selfCorrection: true };
    await other.step(leader, 'decide', '2026-10-06', decision);
    const fourth = await filled(leader, { from: '2026-09-15', to: '2026-12-14' });
    expect(fourth['01/KQGQ']).toMatchObject({ 5: 2, 25: 1, 26: 1 });
  });
});
