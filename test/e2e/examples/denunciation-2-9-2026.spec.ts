import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { denunciation, employ, stepsOf } from '../denunciation-office.js';
import { filled, ones, rateOf, reportOf } from '../report-cells.js';
import { expectStatus, openOffice, row, type Answer, type Office, type Visitor } from '../office.js';

/**
 * Worked by hand from sections 3.1 and 3.3. Regime R3. Days off: Mon 31/08, Tue 01 and Wed 02/09/2026; Sat 22/08 is
 * worked; 24/11/2026 is an ordinary Tuesday.
 */
describe('denunciations of autumn 2026', () => {
  let office: Office;
  let commune: string;
  let province: string;
  let members: readonly string[];

  beforeAll(async () => {
    office = await openOffice('2026-07-27T02:00:00.000Z');
    const admin = await office.signIn('quantri');
    province = (await admin.get('/api/session')).body.home.unit as string;
    const head = await office.signIn('lanhdao');
    commune = (await head.get('/api/session')).body.home.unit as string;
    members = [
      await employ(office, 'xm1', 'verifier', commune),
      await employ(office, 'xm2', 'verifier', commune),
    ];
    await employ(office, 'chutichtinh', 'leader', province);
  }, 180_000);
  afterAll(() => office.close());

  const at = async (on: string, username = 'lanhdao'): Promise<Visitor> => {
    office.clock.set(`${on}T02:00:00.000Z`);
    return office.signIn(username);
  };
  const received = async (on: string): Promise<string> => {
    const body = denunciation({ occurredOn: on, field: 'cong-vu' });
    const { code } = expectStatus(await (await at(on)).post('/api/denunciations', body), 201).body;
    return `/api/denunciations/${code as string}`;
  };
  const attempt = async (path: string, on: string, action: string, said: object, by?: string) =>
    stepsOf(office, path, await at(on, by))(on, action, said);
  const take = async (path: string, on: string, action: string, said: object, by?: string): Promise<Answer> =>
    expectStatus(await attempt(path, on, action, said, by), 200);
  const clocks = async (path: string, by = 'lanhdao') => {
    const { deadlines } = expectStatus(await (await office.signIn(by)).get(path), 200).body;
    const rows = deadlines as { step: string; fact: { raw: string; due: string } }[];
    return Object.fromEntries(rows.map(({ step, fact }) => [step, fact]));
  };
  const accept = async (path: string, on: string): Promise<void> => {
    await take(path, on, 'verify-denouncer', { documentNo: '1/BB', place: 'Trụ sở', by: 'Ban TCD' });
    const { userId } = (await (await office.signIn('lanhdao')).get('/api/session')).body;
    const contents = ['Cấp đất sai đối tượng'];
    await take(path, on, 'accept', { documentNo: '2/QĐ', resolver: userId, contents });
    const team = { documentNo: '3/QĐ', leader: members[0], members, declared: true };
    await take(path, on, 'form-team', team);
  };

  it('extended twice and suspended over 2/9, it is concluded on its last day', async () => {
    const path = await received('2026-07-27');
    // 28, 29, 30, 31/07, 03, 04, 05/08
    expect(await clocks(path)).toMatchObject({ intake: { due: '2026-08-05' } });
    await accept(path, '2026-08-03');
    // 03/08 + 30 = 28 + 2: Wed 02/09 is a day off
    expect(await clocks(path)).toMatchObject({
      notify: { due: '2026-08-10' },
      resolve: { raw: '2026-09-02', due: '2026-09-03' },
    });

    await take(path, '2026-08-24', 'extend', { documentNo: '4/QĐ', criteria: ['a'], reason: 'Hai địa bàn' });
    // C8: from the raw day, 02/09 + 30
    expect((await clocks(path))['resolve']).toMatchObject({ raw: '2026-10-02', due: '2026-10-02' });

    await take(path, '2026-08-28', 'suspend', { documentNo: '5/QĐ', ground: 'b', reason: 'Chờ Tòa án' });
    // 03, 04, 07, 08, 09/09
    expect((await clocks(path))['stopSend']).toMatchObject({ due: '2026-09-09' });
    await take(path, '2026-09-10', 'resume', { documentNo: '6/QĐ', reason: 'Đã có kết quả' });
    // C9: 02/10 + (10/09 − 28/08 = 3 + 10)
    expect((await clocks(path))['resolve']).toMatchObject({ raw: '2026-10-15', due: '2026-10-15' });

    const twice = { documentNo: '7/QĐ', criteria: ['a', 'b'], reason: 'Nhiều cơ quan' };
    await take(path, '2026-10-12', 'extend', twice);
    // 15/10 + 30 = 16 + 14: Sat 14/11
    expect((await clocks(path))['resolve']).toMatchObject({ raw: '2026-11-14', due: '2026-11-16' });
    const third = await attempt(path, '2026-11-10', 'extend', twice);
    expect(third).toMatchObject({ status: 409, body: { code: 'denunciation.extension-limit' } });

    const findings = [{ content: 1, outcome: 'true' }];
    await take(path, '2026-11-13', 'report', { documentNo: '8/BC', findings, proposal: 'Thu hồi đất' });
    await take(path, '2026-11-16', 'conclude', { documentNo: '9/KL', findings, summary: 'Tố cáo đúng' });
    // 17, 18, 19, 20, 23/11; then 24, 25/11
    expect(await clocks(path)).toMatchObject({ send: { due: '2026-11-23' }, handle: { due: '2026-11-25' } });

    const q4 = { from: '2026-09-15', to: '2026-12-14' };
    const head = await office.signIn('lanhdao');
    expect((await filled(head, q4))['03/KQGQ']).toEqual(ones(1, 2, 4, 6, 7, 24, 30));
    expect(rateOf(await reportOf(head, q4), 'denunciations-on-time')).toBe('1/1 = 100,00 %');
  }, 180_000);

  it('not settled in time, it is taken over by the province, whose term begins anew', async () => {
    const path = await received('2026-10-05');
    await accept(path, '2026-10-13');
    // 13/10 + 30 = 18 + 12
    expect((await clocks(path))['resolve']).toMatchObject({ due: '2026-11-12' });

    await take(path, '2026-11-16', 'receive-overdue', { documentNo: '10/Đ' }, 'chutichtinh');
    // 17, 18, 19, 20, 23/11
    expect((await clocks(path, 'chutichtinh'))['ask']).toMatchObject({ due: '2026-11-23' });
    await take(path, '2026-11-18', 'escalate', { documentNo: '11/CV' }, 'chutichtinh');
    // 19, 20, 23, 24, 25/11
    expect((await clocks(path, 'chutichtinh'))['overdueReport']).toMatchObject({ due: '2026-11-25' });
    await take(path, '2026-11-24', 'overdue-report', { documentNo: '12/BC', reason: 'Thiếu người' });

    const chair = (await (await office.signIn('chutichtinh')).get('/api/session')).body;
    const taken = {
      documentNo: '13/QĐ',
      reason: 'Quá hạn không có lý do',
      unit: province,
      resolver: chair.userId,
    };
    await take(path, '2026-11-27', 'take-over', taken, 'chutichtinh');
    // 27/11 + 30 = 3 + 27: Sun 27/12
    expect((await clocks(path, 'chutichtinh'))['resolve']).toMatchObject({
      raw: '2026-12-27',
      due: '2026-12-28',
    });

    // The commune has it no longer; the province carries it over (P-HANDOVER) and the sum counts it once.
    const q4 = { from: '2026-09-15', to: '2026-12-14' };
    const head = await at('2026-12-15');
    expect((await filled(head, q4))['03/KQGQ']?.['4']).toBe(1);
    const top = await office.signIn('chutichtinh');
    const { lines } = await reportOf(top, { ...q4, form: '03/KQGQ', lines: '1' });
    const line = (unit: string): unknown => row(lines, 'unit', unit)['values'];
    expect(line(commune)).toMatchObject({ 4: 1, 6: 1 });
    expect(line(province)).toMatchObject({ 1: 1, 2: 1, 4: 1, 6: 0 });
    expect((await filled(top, q4))['03/KQGQ']).toMatchObject({ 1: 2, 4: 2, 6: 1 });
  }, 180_000);
});
