import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { denunciation, employ, stepsOf } from '../denunciation-office.js';
import { filled, ones, rateOf, reportOf } from '../report-cells.js';
import { expectStatus, openOffice, type Answer, type Office, type Visitor } from '../office.js';

const Q1 = { from: '2025-12-15', to: '2026-03-14' };
const Q2 = { from: '2026-03-15', to: '2026-06-14' };

/**
 * Worked by hand from sections 3.1, 3.3 and 6.5. Days off: Mon 16 to Fri 20/02/2026 (Tết), Mon 27/04 (for Giỗ Tổ).
 * Regime R2; a denunciation may be suspended under every regime (LTC 34).
 */
describe('a denunciation suspended over Tết 2026, withdrawn in part, concluded late and carried out', () => {
  let office: Office;
  let head: Visitor;
  let path: string;
  let members: readonly string[];

  const take = async (on: string, action: string, said: object = {}): Promise<Answer> => {
    office.clock.set(`${on}T02:00:00.000Z`);
    head = await office.signIn('lanhdao');
    return expectStatus(await stepsOf(office, path, head)(on, action, said), 200);
  };
  const clocks = async (): Promise<Readonly<Record<string, { raw: string; due: string }>>> => {
    const { deadlines } = expectStatus(await head.get(path), 200).body;
    return Object.fromEntries(
      (deadlines as { step: string; fact: { raw: string; due: string } }[]).map(({ step, fact }) => [
        step,
        fact,
      ]),
    );
  };

  beforeAll(async () => {
    office = await openOffice('2026-01-22T02:00:00.000Z');
    head = await office.signIn('lanhdao');
    const unit = (await head.get('/api/session')).body.home.unit as string;
    members = [await employ(office, 'xm1', 'verifier', unit), await employ(office, 'xm2', 'verifier', unit)];
  }, 120_000);
  afterAll(() => office.close());

  it('received Thu 22/01: to be accepted by Mon 02/02, to be sent on by Thu 29/01', async () => {
    const body = denunciation({ occurredOn: '2026-01-22', field: 'cong-vu' });
    path = `/api/denunciations/${expectStatus(await head.post('/api/denunciations', body), 201).body.code}`;
    // 7 working days: 23, 26, 27, 28, 29, 30/01, 02/02; 5 of them: 29/01
    expect(await clocks()).toMatchObject({ intake: { due: '2026-02-02' }, transfer: { due: '2026-01-29' } });
  });

  it('accepted Mon 02/02: to be told by Mon 09/02, to be settled by Wed 04/03', async () => {
    await take('2026-01-29', 'verify-denouncer', { documentNo: '1/BB', place: 'Trụ sở', by: 'Ban TCD' });
    const { userId } = (await head.get('/api/session')).body;
    const contents = ['Cấp đất sai đối tượng', 'Thu tiền trái quy định'];
    await take('2026-02-02', 'accept', { documentNo: '2/QĐ', resolver: userId, contents });
    // 03, 04, 05, 06, 09/02; 02/02 + 30 = 26 days of February + 4
    expect(await clocks()).toMatchObject({ notify: { due: '2026-02-09' }, resolve: { due: '2026-03-04' } });
    await take('2026-02-04', 'form-team', {
      documentNo: '3/QĐ',
      leader: members[0],
      members,
      declared: true,
    });
  });

  it('suspended Mon 09/02: the decision to be sent by Mon 23/02, behind Tết', async () => {
    await take('2026-02-09', 'suspend', { documentNo: '4/QĐ', ground: 'b', reason: 'Chờ kết quả thanh tra' });
    // 10, 11, 12, 13/02, then 16 to 20/02 are off: 23/02
    expect(await clocks()).toMatchObject({ stopSend: { due: '2026-02-23' } });
  });

  it('resumed Mon 02/03: 21 days later than it was, Wed 25/03', async () => {
    await take('2026-03-02', 'resume', { documentNo: '5/QĐ', reason: 'Đã có kết quả thanh tra' });
    // C9: 04/03 + (02/03 − 09/02 = 19 + 2 = 21)
    expect(await clocks()).toMatchObject({ resolve: { raw: '2026-03-25', due: '2026-03-25' } });
  });

  it('withdrawn in part on 10/03: the rest goes on by the same day', async () => {
    const part = { documentNo: '6/Đ', paper: 'letter', whole: false, contents: [2] };
    await take('2026-03-10', 'withdraw', part);
    expect(await clocks()).toMatchObject({ resolve: { due: '2026-03-25' } });
    const found = await filled(head, Q1);
    expect(found['01/XLD']).toEqual(ones(1, 3, 4, 6, 7, 9, 13, 14, 16));
    expect(found['03/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 9, 12, 20, 21, 22));
    expect(found['03/KQGQ']).toEqual(ones(1, 3, 4));
  });

  it('concluded Mon 30/03, five days late: to be sent by 06/04, handled by 08/04', async () => {
    const findings = [{ content: 1, outcome: 'true' }];
    await take('2026-03-27', 'report', { documentNo: '7/BC', findings, proposal: 'Thu hồi đất' });
    const remedies = {
      toState: { money: 12_500_000, land: 24_050 },
      toOrganisations: { money: 3_000_000, land: 0 },
      organisations: 1,
      disciplined: { people: 2, officials: 1 },
    };
    await take('2026-03-30', 'conclude', { documentNo: '8/KL', findings, summary: 'Tố cáo đúng', remedies });
    // 31/03, 01, 02, 03, 06/04; then 07, 08/04
    expect(await clocks()).toMatchObject({ send: { due: '2026-04-06' }, handle: { due: '2026-04-08' } });
  });

  it('handled Wed 08/04 and carried out in two steps: 03/KQGQ and 04/KQGQ of the second quarter', async () => {
    await take('2026-04-08', 'handle', { documentNo: '9/QĐ', measures: ['Thu hồi đất'] });
    // 09, 10, 13, 14, 15, 16, 17/04
    expect(await clocks()).toMatchObject({ publishHandling: { due: '2026-04-17' } });
    const first = { documentNo: '10/PT', of: 'state', amount: { money: 10_000_000, land: 24_050 } };
    await take('2026-04-20', 'execute', { ...first, disciplined: 2, officials: 1 });
    const prosecuted = { cases: 1, people: 1, officials: 1 };
    const second = { documentNo: '11/PT', of: 'organisations', amount: { money: 3_000_000, land: 0 } };
    await take('2026-04-28', 'execute', { ...second, organisations: 1, investigated: prosecuted });

    const found = await filled(head, Q2);
    expect(found['01/XLD']).toEqual({});
    // One case carried over, its only letter with it; resolved, first, true, out of the term.
    expect(found['03/KQGQ']).toEqual({
      ...ones(1, 2, 4, 6, 7, 17, 24, 31),
      ...{ 11: 12.5, 12: 240.5, 13: 3, 19: 2, 20: 1 },
    });
    // One conclusion, not finished: 12,5 million and 240,5 m² to recover, 10 million and the land recovered.
    expect(found['04/KQGQ']).toEqual({
      ...ones(1, 7, 13, 21, 22, 23, 24),
      ...{ 3: 12.5, 4: 240.5, 5: 10, 6: 240.5, 9: 3, 15: 3, 20: 2 },
    });
    const report = await reportOf(head, Q2);
    expect(rateOf(report, 'denunciations-resolved')).toBe('1/1 = 100,00 %');
    expect(rateOf(report, 'denunciations-on-time')).toBe('0/1 = 0,00 %');
  });

  it('is not told of more officials than people', async () => {
    const more = {
      documentNo: '12/PT',
      of: 'state',
      amount: { money: 0, land: 0 },
      disciplined: 1,
      officials: 2,
    };
    const answer = await stepsOf(office, path, head)('2026-04-28', 'execute', more);
    expect(answer).toMatchObject({ status: 422, body: { code: 'denunciation.more-officials-than-people' } });
  });
});
