import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { byTheOther, ComplaintWalk } from '../complaint-walk.js';
import { openOffice, type Office, type Visitor } from '../office.js';

/**
 * Worked by hand from sections 2.2, 2.3 and 3.1 to 3.3. Days off: Thu 08 to Wed 14/02/2024, Mon 27 to Fri 31/01/2025,
 * Mon 16 to Fri 20/02/2026 (Tết); Mon 31/08 to Wed 02/09/2026, for which Sat 22/08 is worked.
 */
describe('what a complaint may be told before and after 01/07/2026', () => {
  let office: Office;
  let leader: Visitor;

  beforeAll(async () => {
    office = await openOffice('2026-12-10T02:00:00.000Z');
    leader = await office.signIn('lanhdao');
  }, 120_000);
  afterAll(() => office.close());

  const paper = { documentNo: '2/QĐ', reason: 'Lũ lụt' };

  it.each([
    // + 10: Sun 11/02; or 02, 05, 06, 07, 15, 16, 19 to 22/02
    ['2024-02-01', '2024-02-15', '2024-02-22'],
    // + 10: Thu 30/01; or 21 to 24/01, 03 to 07, 10/02
    ['2025-01-20', '2025-02-03', '2025-02-10'],
    // + 10: Thu 19/02; or 10 to 13, 23 to 27/02, 02/03
    ['2026-02-09', '2026-02-23', '2026-03-02'],
  ])(
    'received on %s, behind which Tết lies, it is accepted by %s, or by the decree %s',
    async (on, law, decree) => {
      const complaint = await ComplaintWalk.lodge(leader, { occurredOn: on });
      const { accept } = await complaint.clocks(leader);
      expect([accept.fact.due, byTheOther(accept)]).toEqual([law, decree]);
    },
  );

  it('withdrawn in 2024 it ends, and goes on within thirty days of the notice', async () => {
    const complaint = await ComplaintWalk.lodge(leader, { occurredOn: '2024-02-01' });
    const accept = { documentNo: '1/TB', resolver: 'chu-tich-xa', complex: false };
    await complaint.step(leader, 'accept', '2024-02-07', accept);
    // 07/02 + 30 = 22 + 8
    expect(await complaint.dues(leader)).toMatchObject({ resolve: '2024-03-08' });
    const suspended = await complaint.attempt(leader, 'suspend', '2024-02-16', { ...paper, ground: 'a' });
    expect(suspended).toMatchObject({ status: 409, body: { code: 'complaint.suspension-not-yet-law' } });
    const part = { documentNo: '3/Đ', contents: 'Bồi thường' };
    const inPart = await complaint.attempt(leader, 'withdraw-part', '2024-02-19', part);
    expect(inPart).toMatchObject({ status: 409, body: { code: 'complaint.partial-withdrawal-not-yet-law' } });
    await complaint.step(leader, 'withdraw', '2024-02-19', { documentNo: '4/Đ' });
    await complaint.step(leader, 'terminate', '2024-02-20', { ...paper, ground: 'a' });
    // 20/02 + 30 = 9 + 21
    expect(await complaint.dues(leader)).toMatchObject({ continuation: '2024-03-21' });
    const again = { reason: 'Đổi ý', coerced: false };
    const late = await complaint.attempt(leader, 'continue', '2024-03-25', again);
    expect(late.body).toMatchObject({ code: 'complaint.continuation-expired', due: '2024-03-21' });
    await complaint.step(leader, 'continue', '2024-03-21', again);
  }, 60_000);

  it('a second one, accepted in June 2026, is suspended in July by the new law', async () => {
    const second = await ComplaintWalk.lodge(leader, {
      occurredOn: '2026-06-03',
      instance: 'second',
      first: { decisionNo: '5/QĐ', resolver: 'chu-tich-xa-khac', receivedOn: '2026-05-20' },
    });
    const accept = { documentNo: '1/TB', resolver: 'chu-tich-tinh', position: 'provincial-chair' };
    await second.step(leader, 'accept', '2026-06-10', { ...accept, complex: false });
    // 10/06 + 45 = 20 + 25: Sat 25/07
    expect(await second.dues(leader)).toMatchObject({ resolve: '2026-07-27' });
    const early = await second.attempt(leader, 'suspend', '2026-06-22', { ...paper, ground: 'a' });
    expect(early.body).toMatchObject({ code: 'complaint.suspension-not-yet-law' });
    await second.step(leader, 'suspend', '2026-07-06', { ...paper, ground: 'a' });
    await second.step(leader, 'resume', '2026-07-20', { documentNo: '3/QĐ' });
    // 07, 08, 09/07; 21, 22, 23/07; 25/07 + 14: Sat 08/08
    expect(await second.dues(leader)).toMatchObject({
      sendSuspension: '2026-07-09',
      sendResumption: '2026-07-23',
      resolve: '2026-08-10',
    });
    await second.step(leader, 'withdraw-part', '2026-07-21', { documentNo: '4/Đ', contents: 'Bồi thường' });
    expect(await second.dues(leader)).toMatchObject({ resolve: '2026-08-10' });
    // Five days before Fri 31/07 is Sun 26/07, so Fri 24/07
    await second.step(leader, 'verify', '2026-07-21', { documentNo: '5/QĐ', verifiers: ['can-bo-1'] });
    const report = { documentNo: '6/BC', finding: 'partly-upheld', proposal: 'Sửa', demandDiffers: false };
    await second.step(leader, 'report', '2026-07-27', report);
    const invite = { documentNo: '7/GM', place: 'Trụ sở', invited: ['người khiếu nại'] };
    const short = await second.attempt(leader, 'invite', '2026-07-27', { ...invite, heldOn: '2026-07-31' });
    expect(short.body).toMatchObject({ code: 'complaint.dialogue-notice-short', latest: '2026-07-24' });
    await second.step(leader, 'invite', '2026-07-27', { ...invite, heldOn: '2026-08-03' });
  }, 60_000);

  it('in a remote area, complex, suspended and withdrawn over 2/9, it goes on only if that was forced', async () => {
    const complaint = await ComplaintWalk.lodge(leader, { occurredOn: '2026-08-18', remote: true });
    // 19 to 22 (a worked Saturday), 24, 25, 26/08
    expect(await complaint.dues(leader)).toMatchObject({ accept: '2026-08-26' });
    const accept = { documentNo: '1/TB', resolver: 'chu-tich-xa', complex: false, remote: true };
    await complaint.step(leader, 'accept', '2026-08-24', accept);
    // 24/08 + 45 = 7 + 30 + 8; + 60 = 7 + 30 + 23
    expect(await complaint.dues(leader)).toMatchObject({ resolve: '2026-10-08' });
    await complaint.step(leader, 'extend', '2026-09-07', { ...paper, criteria: ['a'] });
    expect(await complaint.dues(leader)).toMatchObject({ resolve: '2026-10-23' });
    await complaint.step(leader, 'suspend', '2026-09-08', { ...paper, ground: 'b' });
    await complaint.step(leader, 'resume', '2026-09-21', { documentNo: '4/QĐ' });
    // 23/10 + 13
    expect(await complaint.dues(leader)).toMatchObject({ resolve: '2026-11-05' });
    await complaint.step(leader, 'withdraw', '2026-09-25', { documentNo: '5/Đ' });
    await complaint.step(leader, 'terminate', '2026-09-28', { ...paper, ground: 'a' });
    // 29, 30/09, 01/10
    expect(await complaint.dues(leader)).toMatchObject({ sendTermination: '2026-10-01' });
    const free = { reason: 'Đổi ý', coerced: false };
    const refused = await complaint.attempt(leader, 'continue', '2026-10-05', free);
    expect(refused.body).toMatchObject({ code: 'complaint.withdrawal-not-coerced' });
    await complaint.step(leader, 'continue', '2026-10-05', { reason: 'Bị ép rút', coerced: true });
    // The term begins anew: 05/10 + 60 = 26 + 30 + 4
    expect(await complaint.dues(leader)).toMatchObject({ resolve: '2026-12-04' });
  }, 60_000);
});
