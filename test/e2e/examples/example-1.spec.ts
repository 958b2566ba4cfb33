import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { byTheOther, ComplaintWalk } from '../complaint-walk.js';
import { filled, ones } from '../report-cells.js';
import { openOffice, type Office, type Visitor } from '../office.js';

describe('example 1: a first complaint across Tết 2024', () => {
  let office: Office;
  let leader: Visitor;
  let complaint: ComplaintWalk;

  beforeAll(async () => {
    office = await openOffice();
    leader = await office.signIn('lanhdao');
    const contested = { receivedOn: '2023-11-10', documentNo: '12/QĐ-UBND', issuer: 'commune-chair' };
    complaint = await ComplaintWalk.lodge(leader, { occurredOn: '2024-01-22', contested });
  });
  afterAll(() => office.close());

  it('is filed in time, and to be accepted by the law of that day, not the decree', async () => {
    const clocks = await complaint.clocks(leader);
    expect(clocks['timeBar']).toMatchObject({
      fact: { rule: 'KN.TIMEBAR', raw: '2024-02-08', due: '2024-02-15' },
      doneOn: '2024-01-22',
      running: false,
    });
    expect(clocks['accept'].fact).toMatchObject({ rule: 'KN.ACCEPT.1.LAW', due: '2024-02-01' });
    expect(byTheOther(clocks['accept'])).toBe('2024-02-05');
    expect(clocks['reply'].fact.due).toBe('2024-02-05');
  });

  it('is to be settled 30 days after acceptance, rolled past a Sunday', async () => {
    const accept = { documentNo: '02/TB-UBND', resolver: 'chu-tich-a', complex: false };
    await complaint.step(leader, 'accept', '2024-01-26', accept);
    const clocks = await complaint.clocks(leader);
    expect(clocks['resolve'].fact).toMatchObject({ raw: '2024-02-25', due: '2024-02-26' });
    expect(clocks['accept']).toMatchObject({ running: false, doneOn: '2024-01-26' });
  });

  it('is not decided before the dialogue, because demand and findings differ', async () => {
    await complaint.step(leader, 'verify', '2024-01-29', { documentNo: '03/QĐ', verifiers: ['can-bo-1'] });
    const report = { documentNo: '01/BC', finding: 'partly-upheld', proposal: 'Sửa', demandDiffers: true };
    await complaint.step(leader, 'report', '2024-02-16', report);
    const decision = { documentNo: '05/QĐ-UBND', outcome: 'partly-upheld', summary: 'Sửa diện tích' };
    const early = await complaint.attempt(leader, 'decide', '2024-02-19', decision);
    expect(early).toMatchObject({ status: 409, body: { code: 'complaint.dialogue-missing' } });
    const minutes = { minutesNo: '01/BB', agreed: false, noShow: false };
    await complaint.step(leader, 'dialogue', '2024-02-20', minutes);
    await complaint.step(leader, 'decide', '2024-02-23', decision);
  });

  it('is decided on day 28, in time, and starts every clock that follows', async () => {
    await complaint.step(leader, 'deliver', '2024-02-28', { way: 'giao trực tiếp' });
    expect(await complaint.dues(leader)).toMatchObject({
      send: '2024-02-28',
      publish: '2024-03-11',
      file2: '2024-03-29',
      effect: '2024-03-25',
    });
    const page = await complaint.page(leader);
    expect(page.case.due).toMatchObject({ state: 'in-time', dueOn: '2024-02-26' });
    expect(page.status).toBe('decided');
  });

  it('takes effect on 26/03, not a day before, while it can still be appealed until 29/03', async () => {
    const early = await complaint.attempt(leader, 'effect', '2024-03-25');
    expect(early).toMatchObject({
      status: 409,
      body: { code: 'complaint.not-yet-effective', effectiveOn: '2024-03-26' },
    });
    await complaint.step(leader, 'effect', '2024-03-26');
    expect((await complaint.dues(leader))['exec']).toBe('2024-04-02');
    const history = (await leader.get(`/api/cases/${complaint.caseId}/history`)).body;
    const events: readonly object[] = history.events;
    expect(events.at(-1)).toMatchObject({
      type: 'DecisionTookEffect',
      data: { effectiveOn: '2024-03-26', appealableUntil: '2024-03-29' },
    });
  });

  it('is executed and closed', async () => {
    const direct = { documentNo: '09/UBND', duty: 'Trả lại 25 m²', owner: 'Phòng Kinh tế' };
    await complaint.step(leader, 'direct', '2024-04-01', direct);
    const done = { toIndividuals: { money: 0, land: 2500 } };
    await complaint.step(leader, 'complete', '2024-04-15', { note: 'Đã trả', done });
    const page = await complaint.page(leader);
    expect(page.status).toBe('closed');
    expect((await complaint.clocks(leader))['exec']).toMatchObject({ running: false, doneOn: '2024-04-01' });
  });

  it('stands in the forms of the first quarter of 2024 with every cell, and in no other', async () => {
    const found = await filled(leader, { from: '2023-12-15', to: '2024-03-14' });
    expect(found).toEqual({
      '01/TCD': {},
      '01/XLD': ones(1, 3, 4, 6, 7, 8, 13, 14, 15),
      '02/XLD': ones(1, 3, 4, 6, 7, 8, 9, 11, 19, 20, 21),
      '03/XLD': {},
      '04/XLD': {},
      '01/KQGQ': ones(1, 3, 4, 5, 22, 25),
      '02/KQGQ': {},
      '03/KQGQ': {},
      '04/KQGQ': {},
    });
  });

  it.each([
    ['when complex', { complex: true }, '2024-03-11'],
    ['when remote and complex', { complex: true, remote: true }, '2024-03-26'],
  ])('has longer %s', async (_name, over, due) => {
    const other = await ComplaintWalk.lodge(leader, { occurredOn: '2024-01-22' });
    const accept = { documentNo: '02/TB-UBND', resolver: 'chu-tich-a', ...over };
    await other.step(leader, 'accept', '2024-01-26', accept);
    expect((await other.dues(leader))['resolve']).toBe(due);
  });

  it('gives the complainant longer in a remote area', async () => {
    const other = await ComplaintWalk.lodge(leader, { occurredOn: '2024-01-22', remote: true });
    const accept = { documentNo: '02/TB-UBND', resolver: 'chu-tich-a', complex: false };
    await other.step(leader, 'accept', '2024-01-26', accept);
    await other.step(leader, 'recheck', '2024-01-29', { right: false, result: 'Tính thiếu diện tích' });
    const decision = { documentNo: '05/QĐ', outcome: 'upheld', summary: 'Hủy', selfCorrection: true };
    await other.step(leader, 'decide', '2024-02-23', decision);
    await other.step(leader, 'deliver', '2024-02-28', { way: 'giao trực tiếp' });
    expect((await other.clocks(leader))['file2'].fact).toMatchObject({
      raw: '2024-04-13',
      due: '2024-04-15',
    });
  });
});
