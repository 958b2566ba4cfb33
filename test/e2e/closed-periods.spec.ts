import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { employ } from './denunciation-office.js';
import { expectStatus, openOffice, row, type Answer, type Office, type Visitor } from './office.js';

type Body = Answer['body'];

const THIRD_QUARTER = { from: '2026-06-15', to: '2026-09-14' };
const FOURTH_QUARTER = { from: '2026-09-15', to: '2026-12-14' };
const adjustment = { reason: 'Sổ của thôn 3 nộp muộn', documentNo: '21/TTr-UBND' };

/** 2.10(9): a closed period takes in nothing, unless it is formally adjusted. */
describe('a period whose report is closed', () => {
  let office: Office;
  let officer: Visitor;
  let head: Visitor;
  let inspector: Visitor;
  let periodId: string;

  const letter = (occurredOn: string, more: object = {}): Promise<Answer> =>
    officer.post('/api/letters', {
      letterId: randomUUID(),
      occurredOn,
      lateReason: 'Nhập bù từ sổ giấy',
      channel: 'post',
      pages: 1,
      signatories: 1,
      summary: 'Đề nghị xem lại việc thu hồi đất',
      ...more,
    });
  const report = async (by: Visitor, period: Record<string, string>): Promise<Body> =>
    expectStatus(await by.get(`/api/reports?${String(new URLSearchParams(period))}`), 200).body;
  const close = async (by: Visitor, head: Visitor, unit: string): Promise<string> => {
    const body = { ...THIRD_QUARTER, unit };
    const { periodId: id } = expectStatus(await by.post('/api/periods/prepare', body), 201).body;
    const { hash } = (await head.get(`/api/periods/${id}`)).body.submitted;
    expectStatus(await head.post('/api/periods/close', { periodId: id, hash }), 200);
    return id as string;
  };

  beforeAll(async () => {
    office = await openOffice('2026-09-16T02:00:00.000Z');
    officer = await office.signIn('tiepdan');
    inspector = await office.signIn('thanhtra');
    const commune = (await officer.get('/api/session')).body.home.unit as string;
    await employ(office, 'chutich', 'leader', commune);
    head = await office.signIn('chutich');
    expectStatus(await letter('2026-09-10'), 201);
    periodId = await close(officer, head, commune);
  }, 180_000);

  afterAll(() => office.close());

  it('refuses a fact of those days, and says what was closed and what to do', async () => {
    const { body } = expectStatus(await letter('2026-09-14'), 409);
    expect(body).toMatchObject({
      code: 'entry.period-closed',
      ...THIRD_QUARTER,
      unitName: 'Xã An Mẫu',
      occurredOn: '2026-09-14',
    });
    expect(body.title).toContain('Số liệu đến ngày 2026-09-14 của Xã An Mẫu đã chốt');
  });

  it('refuses one of an earlier period too: it would have been carried over', async () =>
    expect((await letter('2026-02-03')).body.code).toBe('entry.period-closed'));

  it('is of no concern to what happened after it, nor to another unit', async () => {
    expectStatus(await letter('2026-09-15'), 201);
    const stranger = await office.signIn('xabinh');
    const body = {
      letterId: randomUUID(),
      occurredOn: '2026-09-14',
      channel: 'post',
      pages: 1,
      signatories: 1,
      summary: 'Đơn của xã khác',
    };
    expectStatus(await stranger.post('/api/letters', body), 201);
  });

  it('asks for a reason and a document', async () => {
    expectStatus(await letter('2026-09-14', { adjustment: { reason: 'Muộn' } }), 400);
    expectStatus(await letter('2026-09-14', { adjustment: { reason: '  ', documentNo: '1' } }), 409);
  });

  it('lets the fact in as an adjustment; it stays as it was, and the next report lists it', async () => {
    const before = (await head.get(`/api/periods/${periodId}`)).body;
    expectStatus(await letter('2026-09-14', { adjustment }), 201);
    const after = (await head.get(`/api/periods/${periodId}`)).body;
    expect(after.numbers).toEqual(before.numbers);
    expect((await head.get(`/api/periods/${periodId}/proof`)).body.proofs).toMatchObject([{ same: true }]);
    const { adjustments } = await report(officer, FOURTH_QUARTER);
    expect(adjustments).toMatchObject([
      { type: 'LetterReceived', on: '2026-09-14', recordedOn: '2026-09-16', ...adjustment },
    ]);
    expect((await report(officer, THIRD_QUARTER)).adjustments).toEqual([]);
  });

  it('stays open to what no form counts', async () => {
    const letterId = randomUUID();
    expectStatus(await letter('2026-09-14', { letterId, adjustment }), 201);
    const registered = { occurredOn: '2026-09-14', bookNo: '7', demand: 'Xem lại' };
    expectStatus(await officer.post(`/api/letters/${letterId}/register`, registered), 200);
  });

  it('closed by a unit above it is closed for those below', async () => {
    const province = (await inspector.get('/api/session')).body.home.unit as string;
    await employ(office, 'thammuutinh', 'adviser', province);
    await employ(office, 'chutichtinh', 'leader', province);
    await close(await office.signIn('thammuutinh'), await office.signIn('chutichtinh'), province);
    const stranger = await office.signIn('xabinh');
    const body = {
      letterId: randomUUID(),
      occurredOn: '2026-09-14',
      channel: 'post',
      pages: 1,
      signatories: 1,
      summary: 'Đơn của xã khác',
    };
    const refused = expectStatus(await stranger.post('/api/letters', body), 409).body;
    expect(refused).toMatchObject({ code: 'entry.period-closed', unitName: 'Tỉnh Mẫu' });
  });

  it('stays what it was when a setting of the reports changes, which moves the same report asked anew', async () => {
    const first = await office.signIn('quantri');
    const unit = (await first.get('/api/session')).body.home.unit as string;
    await employ(office, 'quantri2', 'administrator', unit);
    const second = await office.signIn('quantri2');
    const unsorted = async (): Promise<unknown> =>
      row(row((await report(officer, THIRD_QUARTER)).forms, 'code', '02/XLD').columns, 'code', '3').value;
    const before = [await unsorted(), (await head.get(`/api/periods/${periodId}`)).body];
    for (const [at, unsortedLetters] of ['NONE', 'COMPLAINT'].entries()) {
      const proposal = { change: { settings: { unsortedLetters } }, reason: 'Theo hướng dẫn' };
      expectStatus(await first.post('/api/law/proposals/ruleset', proposal), 201);
      expectStatus(await second.post('/api/law/proposals/ruleset/vn/confirm', { no: at + 1 }), 200);
      expect(await unsorted()).toBe(unsortedLetters === 'NONE' ? 0 : before[0]);
      expect((await head.get(`/api/periods/${periodId}`)).body).toEqual(before[1]);
      const { proofs } = (await head.get(`/api/periods/${periodId}/proof`)).body;
      expect(proofs).toMatchObject([{ same: true }]);
    }
    expect(before[0]).toBeGreaterThan(0);
  });

  it('tells nothing of a denunciation to whoever may not see it', async () => {
    const denunciation = { denunciation: true, adjustment, summary: 'Phản ánh về công vụ' };
    expectStatus(await letter('2026-09-14', denunciation), 201);
    const commune = (await officer.get('/api/session')).body.home.unit as string;
    await employ(office, 'chidao', 'steering', commune);
    const whole = await report(officer, FOURTH_QUARTER);
    expect([whole.adjustments.length, whole.denunciationsWithheld]).toEqual([3, false]);
    const without = await report(await office.signIn('chidao'), FOURTH_QUARTER);
    expect([without.adjustments.length, without.denunciationsWithheld]).toEqual([2, true]);
  });

  it('shows them no number in which a denunciation could be counted, wherever it stands', async () => {
    const steering = await office.signIn('chidao');
    const told = (body: Body, form: string, code: string): unknown =>
      row(row(body.forms, 'code', form).columns, 'code', code);
    const asked = String(new URLSearchParams({ ...FOURTH_QUARTER, form: '01/XLD', column: '1' }));
    const [whole, without] = [await report(officer, FOURTH_QUARTER), await report(steering, FOURTH_QUARTER)];
    expect(told(whole, '03/XLD', '1')).toMatchObject({ value: 1 });
    for (const [form, code] of [
      ['01/XLD', '1'],
      ['01/XLD', '9'],
      ['03/XLD', '1'],
    ] as const) {
      expect(told(without, form, code)).toMatchObject({ value: null, hidden: true });
    }
    expect(told(without, '02/XLD', '1')).toEqual(told(whole, '02/XLD', '1'));
    expect(without.rates.length).toBeLessThan(whole.rates.length);
    expect((without.backlog as readonly { kind: string }[]).map(({ kind }) => kind)).toEqual([
      'complaint',
      'petition',
    ]);
    const cell = expectStatus(await steering.get(`/api/reports/cell?${asked}`), 200).body;
    expect(cell).toEqual({ form: '01/XLD', column: '1', value: null, hidden: true, behind: [], more: 0 });
    const [closed] = expectStatus(await steering.get(`/api/periods/${periodId}`), 200).body.numbers.closed;
    expect([closed['01/XLD']['1'], closed['03/XLD']['1'], closed['02/XLD']['1']]).toEqual([null, null, 1]);
  });
});
