import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplaintWalk } from './complaint-walk.js';
import { openOffice, row, type Office, type Visitor } from './office.js';

describe('complaints beyond the main line', () => {
  let office: Office;
  let leader: Visitor;

  beforeAll(async () => {
    office = await openOffice();
    leader = await office.signIn('lanhdao');
  });
  afterAll(() => office.close());

  const accept = { documentNo: '1/TB', resolver: 'chu-tich-xa', complex: false };
  const lodge = (over: object = {}): Promise<ComplaintWalk> =>
    ComplaintWalk.lodge(leader, { occurredOn: '2026-07-06', ...over });
  const accepted = async (over: object = {}): Promise<ComplaintWalk> => {
    const complaint = await lodge(over);
    await complaint.step(leader, 'accept', '2026-07-10', accept);
    return complaint;
  };

  it('a complaint about discipline waits for the council and the dialogue', async () => {
    const complaint = await accepted({
      discipline: true,
      contested: { receivedOn: '2026-06-24', dismissal: true },
    });
    const clocks = await complaint.clocks(leader);
    expect(clocks['timeBar'].fact).toMatchObject({ rule: 'KN.DISC.TIMEBAR.1', due: '2026-07-09' });
    expect(clocks['accept'].fact.rule).toBe('KN.DISC.ACCEPT.R3');
    expect(clocks['resolve'].fact.rule).toBe('KN.DISC.RESOLVE');
    await complaint.step(leader, 'verify', '2026-07-13', { documentNo: '2/QĐ', verifiers: ['can-bo-1'] });
    const report = { documentNo: '3/BC', finding: 'dismissed', proposal: 'Giữ nguyên', demandDiffers: false };
    await complaint.step(leader, 'report', '2026-07-20', report);
    const decision = { documentNo: '6/QĐ', outcome: 'dismissed', summary: 'Giữ nguyên' };
    const undiscussed = await complaint.attempt(leader, 'decide', '2026-07-28', decision);
    expect(undiscussed.body.code).toBe('complaint.dialogue-missing');
    await complaint.step(leader, 'dialogue', '2026-07-27', {
      minutesNo: '4/BB',
      agreed: false,
      noShow: false,
    });
    const unheard = await complaint.attempt(leader, 'decide', '2026-07-28', decision);
    expect(unheard.body.code).toBe('complaint.council-missing');
    await complaint.step(leader, 'council', '2026-07-28', { documentNo: '5/BB', opinion: 'Giữ nguyên' });
    await complaint.step(leader, 'decide', '2026-07-29', decision);
    await complaint.step(leader, 'deliver', '2026-07-31', { way: 'giao trực tiếp' });
    expect((await complaint.clocks(leader))['file2'].fact).toMatchObject({
      rule: 'KN.DISC.TIMEBAR.2',
      variants: ['dismissal'],
      due: '2026-09-03',
    });
  });

  it('a suspended complaint stands still and goes on with the days that were left', async () => {
    const complaint = await accepted();
    const suspension = { documentNo: '2/QĐ', ground: 'b', reason: 'Chờ kết quả giám định' };
    await complaint.step(leader, 'suspend', '2026-07-20', suspension);
    const paused = await complaint.page(leader);
    expect(paused.case.due).toMatchObject({ state: 'paused', days: 20 });
    expect(row(paused.deadlines, 'step', 'resolve')).toMatchObject({
      state: 'paused',
      pausedOn: '2026-07-20',
    });
    expect(row(paused.deadlines, 'step', 'sendSuspension').fact.due).toBe('2026-07-23');
    const verify = { documentNo: '3/QĐ', verifiers: ['can-bo-1'] };
    expect((await complaint.attempt(leader, 'verify', '2026-07-21', verify)).body.code).toBe(
      'complaint.suspended',
    );
    await complaint.step(leader, 'resume', '2026-08-03', { documentNo: '4/QĐ' });
    expect((await complaint.clocks(leader))['resolve'].fact).toMatchObject({
      raw: '2026-08-23',
      due: '2026-08-24',
      pauses: [{ from: '2026-07-20', to: '2026-08-03' }],
    });
    await complaint.step(leader, 'send', '2026-07-22', {
      paper: 'suspension',
      addressee: 'Người khiếu nại',
      way: 'bưu điện',
      complete: true,
    });
    expect((await complaint.clocks(leader))['sendSuspension']).toMatchObject({ doneOn: '2026-07-22' });
  });

  it('a withdrawal is followed by the termination, and by more only if it was forced', async () => {
    const complaint = await accepted();
    await complaint.step(leader, 'withdraw', '2026-07-20', { documentNo: '2/ĐRĐ', afterExplanation: true });
    const termination = { documentNo: '3/QĐ', ground: 'a', reason: 'Rút toàn bộ' };
    await complaint.step(leader, 'terminate', '2026-07-21', termination);
    expect((await complaint.dues(leader))['sendTermination']).toBe('2026-07-24');
    const free = { coerced: false, reason: 'Đổi ý' };
    expect((await complaint.attempt(leader, 'continue', '2026-07-27', free)).body.code).toBe(
      'complaint.withdrawal-not-coerced',
    );
    await complaint.step(leader, 'continue', '2026-07-27', { coerced: true, reason: 'Bị đe dọa' });
    const page = await complaint.page(leader);
    expect(page).toMatchObject({ status: 'accepted', case: { due: { dueOn: '2026-08-26' } } });
  });

  it('two complaints are merged, and the earlier day counts', async () => {
    const early = await accepted();
    const late = await lodge({ occurredOn: '2026-07-13' });
    await late.step(leader, 'accept', '2026-07-17', { ...accept, documentNo: '9/TB' });
    const merged = { into: late.code, reason: 'Cùng nội dung' };
    const { position } = await early.step(leader, 'merge', '2026-07-20', merged);
    expect((await early.page(leader)).status).toBe('merged');
    await leader.get(`/api/cases/${late.code}?sau=${position}`);
    expect((await late.dues(leader))['resolve']).toBe('2026-08-10');
  });

  it('a part is split off and is a case of its own from the same day', async () => {
    const whole = await accepted();
    const split = { newComplaintId: randomUUID(), summary: 'Khiếu nại về tài sản', reason: 'Hai nội dung' };
    const part = ComplaintWalk.of(await whole.step(leader, 'split', '2026-07-20', split));
    const page = await part.page(leader);
    expect(page.case).toMatchObject({
      summary: 'Khiếu nại về tài sản',
      receivedOn: '2026-07-06',
      origin: { kind: 'split' },
    });
  });

  it('the body that forwarded a complaint is told how it ended', async () => {
    const complaint = await accepted({ forwardedBy: { kind: 'front', name: 'Mặt trận xã' } });
    await complaint.step(leader, 'recheck', '2026-07-13', { right: false, result: 'Sai diện tích' });
    const decision = { documentNo: '2/QĐ', outcome: 'upheld', summary: 'Hủy', selfCorrection: true };
    await complaint.step(leader, 'decide', '2026-07-14', decision);
    expect((await complaint.dues(leader))['front']).toBe('2026-07-21');
    await complaint.step(leader, 'inform', '2026-07-15', { documentNo: '3/UBND' });
    expect((await complaint.clocks(leader))['front']).toMatchObject({ doneOn: '2026-07-15' });
  });
});
