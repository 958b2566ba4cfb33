import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { byTheOther, ComplaintWalk } from '../complaint-walk.js';
import { added, filled, ones } from '../report-cells.js';
import { expectStatus, openOffice, PASSWORD, type Office, type Visitor } from '../office.js';

describe('example 3: a second complaint at Tết 2025, and the hand-over of 01/07/2025', () => {
  let office: Office;
  let chair: Visitor;
  let district: string;
  let province: string;

  beforeAll(async () => {
    office = await openOffice();
    const admin = await office.signIn('quantri');
    province = (await admin.get('/api/session')).body.home.unit;
    const unit = { name: 'Huyện Cũ', level: 'district', parent: province, remote: false };
    const made = await admin.post('/api/units', { ...unit, validFrom: '2020-01-01' });
    district = expectStatus(made, 201).body.unit;
    await admin.get(`/api/units?sau=${made.body.position}`);
    const leader = { username: 'chutich', displayName: 'Chủ tịch', password: PASSWORD, role: 'leader' };
    const { userId } = expectStatus(await admin.post('/api/users', { ...leader, unit: province }), 201).body;
    // The office is small: its head also enters what comes in and what was found.
    for (const role of ['clerk', 'adviser', 'verifier'])
      expectStatus(await admin.post(`/api/users/${userId}/roles`, { role, unit: province }), 200);
    chair = await office.signIn('chutich');
  });
  afterAll(() => office.close());

  const paper = (documentNo: string): object => ({ documentNo });
  const accepted = { resolver: 'chu-tich-huyen', position: 'district-chair', complex: false };

  /** A first decision that its author got on that day. */
  const decidedFirst = async (deliveredOn: string): Promise<ComplaintWalk> => {
    const first = await ComplaintWalk.lodge(chair, { occurredOn: '2024-11-01', unit: district });
    const accept = { ...paper('1/TB'), resolver: 'chu-tich-xa', complex: false };
    await first.step(chair, 'accept', '2024-11-06', accept);
    await first.step(chair, 'verify', '2024-11-07', { ...paper('2/QĐ'), verifiers: ['can-bo-1'] });
    const report = { ...paper('3/BC'), finding: 'dismissed', proposal: 'Giữ nguyên', demandDiffers: false };
    await first.step(chair, 'report', '2024-11-25', report);
    await first.step(chair, 'decide', '2024-12-04', {
      ...paper('4/QĐ'),
      outcome: 'dismissed',
      summary: 'Sai',
    });
    await first.step(chair, 'deliver', deliveredOn, { way: 'bưu điện' });
    return first;
  };

  const fileSecond = async (first: ComplaintWalk, on: string): Promise<ComplaintWalk> => {
    const filing = { secondComplaintId: randomUUID(), unit: district, channel: 'direct' };
    return ComplaintWalk.of(await first.step(chair, 'appeal', on, filing));
  };

  it('3a: is filed in time and settled with a dialogue in person', async () => {
    const first = await decidedFirst('2024-12-09');
    expect((await first.dues(chair))['file2']).toBe('2025-01-08');
    const second = await fileSecond(first, '2025-01-06');
    const received = await second.clocks(chair);
    expect(received['timeBar']).toMatchObject({ fact: { due: '2025-01-08' }, doneOn: '2025-01-06' });
    expect(received['accept'].fact).toMatchObject({ rule: 'KN.ACCEPT.2.LAW', due: '2025-01-16' });
    expect(byTheOther(received['accept'])).toBe('2025-01-20');

    const same = await second.attempt(chair, 'accept', '2025-01-14', {
      ...paper('5/TB'),
      ...accepted,
      resolver: 'chu-tich-xa',
    });
    expect(same).toMatchObject({ status: 422, body: { code: 'complaint.resolver-of-first' } });
    await second.step(chair, 'accept', '2025-01-14', { ...paper('5/TB'), ...accepted });
    expect((await second.dues(chair))['resolve']).toBe('2025-02-28');

    await second.step(chair, 'verify', '2025-01-15', { ...paper('6/QĐ'), verifiers: ['thanh-tra-1'] });
    const report = { ...paper('7/BC'), finding: 'dismissed', proposal: 'Công nhận', demandDiffers: false };
    await second.step(chair, 'report', '2025-02-17', report);
    const decision = {
      ...paper('8/QĐ'),
      outcome: 'dismissed',
      summary: 'Công nhận',
      firstDecision: 'confirmed',
    };
    const early = await second.attempt(chair, 'decide', '2025-02-19', decision);
    expect(early).toMatchObject({ status: 409, body: { code: 'complaint.dialogue-missing' } });
    const minutes = { minutesNo: '1/BB', agreed: false, noShow: false };
    const byDeputy = await second.attempt(chair, 'dialogue', '2025-02-20', { ...minutes, chair: 'deputy' });
    expect(byDeputy).toMatchObject({ status: 422, body: { code: 'complaint.dialogue-in-person' } });
    await second.step(chair, 'dialogue', '2025-02-20', { ...minutes, chair: 'resolver' });
    await second.step(chair, 'decide', '2025-02-26', decision);

    const clocks = await second.clocks(chair);
    expect(clocks['send'].fact.due).toBe('2025-03-05');
    expect(byTheOther(clocks['send'])).toBe('2025-03-07');
    expect(clocks['publish'].fact.due).toBe('2025-03-13');
    expect(clocks['effect'].explanation.effectiveOn).toBe('2025-03-29');
    await second.step(chair, 'deliver', '2025-03-03', { way: 'bưu điện' });
    await second.step(chair, 'effect', '2025-03-31');
    const dues = await second.dues(chair);
    expect(dues).toMatchObject({ exec: '2025-04-04' });
    expect(dues).not.toHaveProperty('file2');
    const third = await second.attempt(chair, 'appeal', '2025-04-01', {
      secondComplaintId: randomUUID(),
      unit: province,
      channel: 'direct',
    });
    expect(third).toMatchObject({ status: 409, body: { code: 'complaint.no-third-instance' } });

    const quarter = { from: '2024-12-15', to: '2025-03-14', unit: district };
    const found = await filled(chair, quarter);
    expect(found['01/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 11, 14, 15));
    expect(found['02/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 9, 11, 16, 20, 22));
    expect(found['01/KQGQ']).toEqual(ones(1, 3, 4, 5, 23, 25));
  });

  it.each([
    ['complex', { complex: true }, '2025-03-17'],
    ['remote', { remote: true }, '2025-03-17'],
    ['remote and complex', { remote: true, complex: true }, '2025-03-25'],
  ])('3a: has longer when %s', async (_name, over, due) => {
    const received = { occurredOn: '2025-01-06', unit: district, instance: 'second' };
    const second = await ComplaintWalk.lodge(chair, received);
    await second.step(chair, 'accept', '2025-01-14', { ...paper('5/TB'), ...accepted, ...over });
    expect((await second.dues(chair))['resolve']).toBe(due);
  });

  it('3b: keeps its day when the district hands it over to the province', async () => {
    const sixMonths = { from: '2024-12-15', to: '2025-06-14', unit: district };
    const nineMonths = { from: '2024-12-15', to: '2025-09-14' };
    const ask = async () => ({
      sixOfDistrict: await filled(chair, sixMonths),
      nineOfDistrict: await filled(chair, { ...nineMonths, unit: district }),
      nineOfAll: await filled(chair, { ...nineMonths, unit: province }),
    });
    const before = await ask();
    const received = { occurredOn: '2025-05-19', unit: district, instance: 'second' };
    const second = await ComplaintWalk.lodge(chair, received);
    await second.step(chair, 'accept', '2025-05-26', { ...paper('9/TB'), ...accepted });
    expect((await second.dues(chair))['resolve']).toBe('2025-07-10');
    const handed = { to: province, basis: 'Sắp xếp đơn vị hành chính 2025', resolver: 'chu-tich-tinh' };
    await second.step(chair, 'handover', '2025-07-01', handed);
    const page = await second.page(chair);
    expect(page.case).toMatchObject({ unit: province, due: { dueOn: '2025-07-10' } });

    await second.step(chair, 'verify', '2025-07-02', { ...paper('1/QĐ'), verifiers: ['thanh-tra-1'] });
    const report = { ...paper('2/BC'), finding: 'upheld', proposal: 'Hủy', demandDiffers: false };
    await second.step(chair, 'report', '2025-07-04', report);
    await second.step(chair, 'dialogue', '2025-07-07', { minutesNo: '3/BB', agreed: true, noShow: false });
    const decision = { ...paper('4/QĐ'), outcome: 'upheld', summary: 'Hủy', firstDecision: 'cancelled' };
    await second.step(chair, 'decide', '2025-07-09', decision);
    const decided = await second.page(chair);
    expect(decided.case.due).toMatchObject({ state: 'in-time', dueOn: '2025-07-10' });

    const after = await ask();
    const more = (name: keyof typeof after) => added(before[name], after[name])['01/KQGQ'];
    expect(more('sixOfDistrict')).toEqual(ones(1, 3, 4));
    // It has left the district, and the sum of both counts it once.
    expect(more('nineOfDistrict')).toEqual({});
    expect(more('nineOfAll')).toEqual(ones(1, 2, 4, 5, 24, 25));
  });
});
