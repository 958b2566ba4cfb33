import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { denunciation, employ, filesThatHold, stepsOf } from '../denunciation-office.js';
import { added, filled, ones } from '../report-cells.js';
import { expectStatus, openOffice, row, type Answer, type Office, type Visitor } from '../office.js';

/** Who denounces: made up, and to be found nowhere but in the vault. */
const DENOUNCER = {
  name: 'Đặng Thị Ví Dụ Mười Bảy',
  phone: '0912345678',
  idNumber: '001080012345',
  address: 'Thôn Không Có Thật, xã An Mẫu',
};

const SIX_MONTHS = { from: '2024-12-15', to: '2025-06-14' };

describe('example 2: a complex denunciation with expert examination, spring 2025', () => {
  let office: Office;
  let head: Visitor;
  let path: string;
  let step: (on: string, action: string, said?: object) => Promise<Answer>;

  beforeAll(async () => {
    office = await openOffice('2025-03-03T02:00:00.000Z', { denouncers: 'vault' });
    head = await office.signIn('lanhdao');
  });
  afterAll(() => office.close());

  /** A session lasts half a day: each day of the example begins with signing in. */
  const take = async (on: string, action: string, said: object = {}): Promise<Answer> => {
    office.clock.set(`${on}T02:00:00.000Z`);
    head = await office.signIn('lanhdao');
    step = stepsOf(office, path, head);
    return expectStatus(await step(on, action, said), 200);
  };
  const clocks = async (): Promise<Readonly<Record<string, { raw: string; due: string }>>> => {
    const { deadlines } = expectStatus(await head.get(path), 200).body;
    return Object.fromEntries(
      (deadlines as { step: string; fact: { raw: string; due: string }; explanation: { due: string } }[]).map(
        ({ step: name, fact, explanation }) => {
          expect(explanation.due).toBe(fact.due);
          return [name, { raw: fact.raw, due: fact.due }];
        },
      ),
    );
  };

  it('is received on Mon 17/03/2025: to be accepted by 26/03, or with the longer check by 31/03', async () => {
    office.clock.set('2025-03-17T02:00:00.000Z');
    head = await office.signIn('lanhdao');
    const accused = [{ position: 'Phó Chủ tịch UBND xã', official: true }];
    const body = denunciation({
      occurredOn: '2025-03-17',
      accused,
      field: 'cong-vu',
      denouncer: { identity: DENOUNCER },
    });
    const made = expectStatus(await head.post('/api/denunciations', body), 201).body;
    expect(made).toMatchObject({ code: 'TC-AM-2025-00001', alias: 'A-2025-001', hints: [] });
    path = `/api/denunciations/${made.code}`;
    expect(await clocks()).toMatchObject({ intake: { due: '2025-03-26' }, transfer: { due: '2025-03-24' } });
    await take('2025-03-18', 'extend-check', { reason: 'Phải kiểm tra ở hai nơi' });
    expect(await clocks()).toMatchObject({ intake: { due: '2025-03-31' } });
  });

  it('is accepted on Tue 25/03: both sides to be told by 01/04, to be settled by 24/04', async () => {
    await take('2025-03-24', 'verify-denouncer', { documentNo: '1/BB', place: 'Trụ sở', by: 'Ban TCD' });
    const { userId } = (await head.get('/api/session')).body;
    await take('2025-03-25', 'accept', {
      documentNo: '2/QĐ',
      resolver: userId,
      contents: ['Cấp đất sai đối tượng', 'Thu tiền trái quy định'],
    });
    expect(await clocks()).toMatchObject({ notify: { due: '2025-04-01' }, resolve: { due: '2025-04-24' } });
  });

  it('is extended on Wed 23/04 for criterion a: raw Sat 24/05, so Mon 26/05', async () => {
    const unit = (await head.get('/api/session')).body.home.unit as string;
    const members = [
      await employ(office, 'xacminh1', 'verifier', unit),
      await employ(office, 'xacminh2', 'verifier', unit),
    ];
    await take('2025-03-28', 'notify-denouncer', { documentNo: '2a/TB' });
    await take('2025-03-28', 'notify-accused', { documentNo: '2b/TB' });
    await take('2025-04-01', 'form-team', {
      documentNo: '3/QĐ',
      leader: members[0],
      members,
      declared: true,
    });
    await take('2025-04-23', 'extend', {
      documentNo: '4/QĐ',
      criteria: ['a'],
      reason: 'Phải xác minh ở hai nơi',
    });
    expect(await clocks()).toMatchObject({ resolve: { raw: '2025-05-24', due: '2025-05-26' } });
  });

  it('waits 17 days for the expert, so that it is due on Tue 10/06', async () => {
    await take('2025-04-28', 'request-expert', {
      documentNo: '5/CV',
      to: 'Viện',
      question: 'Diện tích thửa 12',
    });
    const { rows } = (await head.get('/api/denunciations')).body;
    expect(rows[0].due).toMatchObject({ state: 'paused', days: 26 });
    await take('2025-05-15', 'receive-expert-result', { documentNo: '6/KL', result: 'Thửa 12 rộng 240 m²' });
    expect(await clocks()).toMatchObject({ resolve: { due: '2025-06-10' } });
  });

  it('is concluded on Fri 06/06, in time, as partly true', async () => {
    const findings = [
      { content: 1, outcome: 'true' },
      { content: 2, outcome: 'false' },
    ];
    await take('2025-06-02', 'report', { documentNo: '7/BC', findings, proposal: 'Thu hồi đất' });
    await take('2025-06-06', 'conclude', { documentNo: '8/KL', findings, summary: 'Có đúng, có sai' });
    expect((await head.get(path)).body.case.outcome).toBe('partly-true');
    expect(await clocks()).toMatchObject({
      send: { due: '2025-06-13' },
      handle: { due: '2025-06-17' },
      publish: { due: '2025-06-17' },
    });
  });

  it('is handled on Mon 16/06: the result to be reported by 23/06, the decision publicised by 25/06', async () => {
    await take('2025-06-16', 'handle', {
      documentNo: '9/QĐ',
      measures: ['Thu hồi 240 m² đất'],
      followed: true,
    });
    expect(await clocks()).toMatchObject({
      resultReport: { due: '2025-06-23' },
      publishHandling: { due: '2025-06-25' },
      follow: { due: '2025-07-16' },
    });
  });

  it('is publicised only once the text tells nobody, and a person has said so', async () => {
    const about = { of: 'conclusion' };
    const told = `Kết luận: bà ${DENOUNCER.name.toUpperCase()} tố cáo có đúng, có sai.`;
    const clean = 'Kết luận nội dung tố cáo: có đúng, có sai. Thu hồi 240 m² đất.';
    const publication = { ...about, form: 'posting', place: 'Trụ sở UBND xã', confirmed: true };
    const failed = await take('2025-06-17', 'check-redaction', { ...about, text: told });
    expect(failed.body).toMatchObject({ passed: false, found: ['denouncer'] });
    expect((await step('2025-06-17', 'publicise', { ...publication, text: told })).body.code).toBe(
      'denunciation.redaction-failed',
    );
    expect((await step('2025-06-17', 'publicise', { ...publication, text: clean })).body.code).toBe(
      'denunciation.redaction-not-checked',
    );
    const passed = await take('2025-06-17', 'check-redaction', { ...about, text: clean });
    expect(passed.body).toMatchObject({ passed: true, found: [] });
    const unread = { ...publication, text: clean, confirmed: false };
    expect((await step('2025-06-17', 'publicise', unread)).body.code).toBe(
      'denunciation.redaction-not-confirmed',
    );
    await take('2025-06-17', 'publicise', { ...publication, text: clean });
  });

  it('stands in the forms of six months of 2025 with every cell', async () => {
    const found = await filled(head, SIX_MONTHS);
    expect(found['01/XLD']).toEqual(ones(1, 3, 4, 6, 7, 9, 13, 14, 16));
    expect(found['02/XLD']).toEqual({});
    expect(found['03/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 9, 12, 20, 21, 22));
    expect(found['03/KQGQ']).toEqual(ones(1, 3, 4, 6, 7, 28, 30));
    expect(found['04/KQGQ']).toEqual({});
  });

  it('would have been due on Thu 10/07 as specially complex', async () => {
    office.clock.set('2025-03-17T02:00:00.000Z');
    head = await office.signIn('lanhdao');
    const made = await head.post('/api/denunciations', denunciation({ occurredOn: '2025-03-17' }));
    path = `/api/denunciations/${expectStatus(made, 201).body.code}`;
    const { userId } = (await head.get('/api/session')).body;
    const { users } = (await (await office.signIn('quantri')).get('/api/users')).body;
    const members = ['xacminh1', 'xacminh2'].map((name) => row(users, 'username', name).userId as string);
    await take('2025-03-24', 'verify-denouncer', { documentNo: '1', place: 'Trụ sở', by: 'Ban TCD' });
    await take('2025-03-25', 'accept', {
      documentNo: '2',
      resolver: userId,
      contents: ['Một nội dung'],
    });
    await take('2025-04-01', 'form-team', { documentNo: '3', leader: members[0], members, declared: true });
    await take('2025-04-23', 'extend', {
      documentNo: '4',
      criteria: ['a', 'b'],
      reason: 'Đặc biệt phức tạp',
    });
    await take('2025-04-24', 'extend', {
      documentNo: '5',
      criteria: ['a', 'b'],
      reason: 'Đặc biệt phức tạp',
    });
    expect(await clocks()).toMatchObject({ resolve: { raw: '2025-06-23' } });
    await take('2025-04-28', 'request-expert', { documentNo: '6', to: 'Viện', question: 'Diện tích' });
    await take('2025-05-15', 'receive-expert-result', { documentNo: '7', result: 'Rõ' });
    expect(await clocks()).toMatchObject({ resolve: { due: '2025-07-10' } });
  });

  it('out of competence, received Wed 23/04/2025, is to be sent on by Tue 29/04 (Sat 26/04 was worked)', async () => {
    office.clock.set('2025-04-23T02:00:00.000Z');
    head = await office.signIn('lanhdao');
    const before = await filled(head, SIX_MONTHS);
    const made = await head.post('/api/denunciations', denunciation({ occurredOn: '2025-04-23' }));
    path = `/api/denunciations/${expectStatus(made, 201).body.code}`;
    expect(await clocks()).toMatchObject({ transfer: { due: '2025-04-29' } });
    await take('2025-04-29', 'transfer', { to: 'Chủ tịch UBND tỉnh', documentNo: '1/PC' });
    expect((await head.get(path)).body.status).toBe('transferred');
    // Its field is land (10 of 03/XLD); it was never in competence, so it is in no form of results.
    const more = added(before, await filled(head, SIX_MONTHS));
    expect(more['01/XLD']).toEqual(ones(1, 3, 4, 6, 7, 9, 13, 18, 20));
    expect(more['03/XLD']).toEqual(ones(1, 3, 4, 6, 7, 8, 9, 11, 20, 24, 25));
    expect(more['03/KQGQ']).toEqual({});
  });

  it('names the denouncer in no file but the vault, where it is ciphertext', () => {
    const terms = [DENOUNCER.name, DENOUNCER.phone, DENOUNCER.idNumber, DENOUNCER.address];
    expect(filesThatHold(office.data, terms)).toEqual([]);
    expect(filesThatHold(office.data, ['Kết luận nội dung tố cáo: có đúng'])).toEqual([]);
    // The search is worth something: the summary does stand in the log and in the confidential view.
    expect(filesThatHold(office.data, ['Tố cáo việc cấp đất sai đối tượng']).length).toBeGreaterThan(1);
  });
});
