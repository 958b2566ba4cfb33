import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { byTheOther, ComplaintWalk } from '../complaint-walk.js';
import { filled, ones } from '../report-cells.js';
import { openOffice, type Office, type Visitor } from '../office.js';

/**
 * Worked by hand from sections 2.4, 3.1, 3.2 and 6. Regime R2. Days off: Mon 16 to Fri 20/02/2026 (Tết), Mon 27/04
 * (for Giỗ Tổ), Thu 30/04, Fri 01/05.
 */
describe('complaints of spring 2026', () => {
  let office: Office;
  let leader: Visitor;

  beforeAll(async () => {
    office = await openOffice('2026-06-20T02:00:00.000Z');
    leader = await office.signIn('lanhdao');
  }, 120_000);
  afterAll(() => office.close());

  const minutes = { minutesNo: '4/BB', agreed: false, noShow: false };

  it('a second complaint from a remote area, filed behind Tết, is settled by its last day', async () => {
    const second = await ComplaintWalk.lodge(leader, {
      occurredOn: '2026-02-04',
      instance: 'second',
      remote: true,
      first: { decisionNo: '12/QĐ', resolver: 'chu-tich-xa-khac', receivedOn: '2026-01-05' },
    });
    const clocks = await second.clocks(leader);
    // 05/01 + 45 = 26 + 19: Thu 19/02 is Tết, so Mon 23/02
    expect(clocks['timeBar']).toMatchObject({ fact: { due: '2026-02-23' }, doneOn: '2026-02-04' });
    // 04/02 + 10: Sat 14/02, then Tết; in working days 05, 06, 09 to 13, 23, 24, 25/02
    expect(clocks['accept'].fact).toMatchObject({ rule: 'KN.ACCEPT.2.LAW', due: '2026-02-23' });
    expect(byTheOther(clocks['accept'])).toBe('2026-02-25');

    const accept = { documentNo: '1/TB', resolver: 'chu-tich-tinh', position: 'provincial-chair' };
    await second.step(leader, 'accept', '2026-02-10', { ...accept, complex: false });
    // remote: 10/02 + 60 = 18 + 31 + 11: Sat 11/04
    expect((await second.clocks(leader))['resolve'].fact).toMatchObject({
      raw: '2026-04-11',
      due: '2026-04-13',
    });
    await second.step(leader, 'verify', '2026-02-11', { documentNo: '2/QĐ', verifiers: ['can-bo-1'] });
    const report = { documentNo: '3/BC', finding: 'upheld', proposal: 'Hủy', demandDiffers: false };
    await second.step(leader, 'report', '2026-03-20', report);
    const decision = {
      documentNo: '5/QĐ',
      outcome: 'upheld',
      summary: 'Hủy quyết định lần đầu',
      firstDecision: 'cancelled',
    };
    const undiscussed = await second.attempt(leader, 'decide', '2026-03-23', decision);
    expect(undiscussed).toMatchObject({ status: 409, body: { code: 'complaint.dialogue-missing' } });
    await second.step(leader, 'dialogue', '2026-03-25', { ...minutes, chair: 'resolver' });
    await second.step(leader, 'decide', '2026-04-10', decision);

    const decided = await second.clocks(leader);
    // + 7 days; or 13 to 17, 20, 21/04
    expect(decided['send'].fact.due).toBe('2026-04-17');
    expect(byTheOther(decided['send'])).toBe('2026-04-21');
    // + 15: Sat 25/04, and Mon 27/04 is off; remote + 45 = 20 + 25: in force the day after Mon 25/05
    expect(decided['publish'].fact.due).toBe('2026-04-28');
    expect(decided['effect'].explanation.effectiveOn).toBe('2026-05-26');

    const first = await filled(leader, { from: '2025-12-15', to: '2026-03-14' });
    expect(first['01/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 11, 14, 15));
    expect(first['02/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 9, 11, 16, 20, 22));
    expect(first['01/KQGQ']).toEqual(ones(1, 3, 4));
    const next = await filled(leader, { from: '2026-03-15', to: '2026-04-30' });
    expect(next['01/KQGQ']).toEqual(ones(1, 2, 4, 5, 24, 25));
  }, 120_000);

  it('a complaint against discipline is heard, discussed and sent around 30/4', async () => {
    const complaint = await ComplaintWalk.lodge(leader, {
      occurredOn: '2026-04-10',
      discipline: true,
      field: 'khac',
      contested: { receivedOn: '2026-03-30' },
    });
    const clocks = await complaint.clocks(leader);
    // 30/03 + 15 = 1 + 14; 10/04 + 10
    expect(clocks['timeBar'].fact).toMatchObject({ rule: 'KN.DISC.TIMEBAR.1', due: '2026-04-14' });
    expect(clocks['accept'].fact).toMatchObject({ rule: 'KN.DISC.ACCEPT.LAW', due: '2026-04-20' });

    const accept = { documentNo: '1/TB', resolver: 'chu-tich-xa', complex: false };
    await complaint.step(leader, 'accept', '2026-04-16', accept);
    // 16/04 + 30 = 14 + 16: Sat 16/05
    expect((await complaint.clocks(leader))['resolve'].fact).toMatchObject({
      rule: 'KN.DISC.RESOLVE',
      raw: '2026-05-16',
      due: '2026-05-18',
    });
    await complaint.step(leader, 'verify', '2026-04-17', { documentNo: '2/QĐ', verifiers: ['can-bo-1'] });
    const report = { documentNo: '3/BC', finding: 'dismissed', proposal: 'Giữ nguyên', demandDiffers: false };
    await complaint.step(leader, 'report', '2026-05-05', report);
    await complaint.step(leader, 'dialogue', '2026-05-11', minutes);
    await complaint.step(leader, 'council', '2026-05-13', { documentNo: '5/BB', opinion: 'Giữ nguyên' });
    const decision = { documentNo: '6/QĐ', outcome: 'dismissed', summary: 'Giữ nguyên kỷ luật' };
    await complaint.step(leader, 'decide', '2026-05-15', decision);
    await complaint.step(leader, 'deliver', '2026-05-19', { way: 'giao trực tiếp' });
    const decided = await complaint.clocks(leader);
    // 18, 19, 20/05; 15/05 + 30 = 16 + 14: Sun 14/06, so Mon 15/06, in force the day after; 19/05 + 10
    expect(decided['send'].fact.due).toBe('2026-05-20');
    expect(decided['effect'].explanation.effectiveOn).toBe('2026-06-16');
    expect(decided['file2'].fact).toMatchObject({ rule: 'KN.DISC.TIMEBAR.2', due: '2026-05-29' });
  }, 120_000);
});
