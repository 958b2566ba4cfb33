import { randomUUID } from 'node:crypto';
import { nghedan } from '../stand-in/terminal.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, openOffice, PASSWORD, row, type Answer, type Office, type Visitor } from './office.js';

let office: Office;
let clerk: Visitor;
let adviser: Visitor;
let leader: Visitor;
let unit: string;

const LATE = 'Nhập bù từ sổ giấy';
const PERIOD = { from: '2026-06-15', to: '2026-09-14' };
const query = (more: Record<string, string> = {}): string =>
  String(new URLSearchParams({ ...PERIOD, ...more }));

const letter = async (occurredOn: string, classified: object, more: object = {}): Promise<string> => {
  const letterId = randomUUID();
  const base = { occurredOn, lateReason: LATE, ...more };
  expectStatus(
    await clerk.post('/api/letters', {
      ...base,
      letterId,
      channel: 'post',
      pages: 2,
      summary: 'Đề nghị xem lại việc thu hồi đất',
      signatories: 1,
    }),
    201,
  );
  expectStatus(
    await clerk.post(`/api/letters/${letterId}/register`, { ...base, bookNo: '1', demand: 'Xem lại' }),
    200,
  );
  expectStatus(
    await clerk.post(`/api/letters/${letterId}/classify`, {
      ...base,
      letterType: 'complaint',
      field: 'dat-dai',
      eligible: true,
      anonymous: false,
      competence: 'own',
      ...classified,
    }),
    200,
  );
  return letterId;
};

const guide = async (id: string, occurredOn: string): Promise<void> => {
  const body = {
    occurredOn,
    lateReason: LATE,
    to: 'UBND xã khác',
    basis: 'LTCD 26(1)b',
    documentNo: '12/HD',
  };
  expectStatus(await clerk.post(`/api/letters/${id}/guide`, body), 200);
};

const cells = ({ body }: Answer, form: string): Record<string, number | null> => {
  const found = row(body.forms, 'code', form) as {
    columns: readonly { code: string; value: number | null }[];
  };
  return Object.fromEntries(
    found.columns.filter(({ value }) => value !== 0).map(({ code, value }) => [code, value]),
  );
};

type Period = Readonly<{
  periodId: string;
  status: string;
  actions: readonly string[];
  submitted: Readonly<{ hash: string; differences: readonly unknown[] }>;
  closed: readonly unknown[];
}>;

const only = async (visitor: Visitor): Promise<Period> => {
  const { body } = await visitor.get('/api/periods');
  return row(body.periods as readonly Record<string, unknown>[], 'from', PERIOD.from) as Period;
};

beforeAll(async () => {
  office = await openOffice('2026-09-20T02:00:00.000Z');
  clerk = await office.signIn('tiepdan');
  unit = (await clerk.get('/api/session')).body.home.unit;
  const admin = await office.signIn('quantri');
  for (const [username, role] of [
    ['thammuu', 'adviser'],
    ['chutich', 'leader'],
  ] as const) {
    const body = { username, displayName: `Cán bộ ${username}`, password: PASSWORD, role, unit };
    expectStatus(await admin.post('/api/users', body), 201);
  }
  adviser = await office.signIn('thammuu');
  leader = await office.signIn('chutich');
  const guided = await letter('2026-07-01', { competence: 'other' });
  await guide(guided, '2026-07-06');
  await letter('2026-08-03', {});
}, 120_000);

afterAll(() => office.close());

describe('the forms', () => {
  it('are filled by the command line as they are by the office', async () => {
    const asked = [
      'report',
      '--form',
      '01/XLD',
      '--from',
      PERIOD.from,
      '--to',
      PERIOD.to,
      '--unit',
      unit,
      '--data',
      office.data,
    ];
    const ran = await nghedan(...asked, '--json');
    expect(ran).toMatchObject({ exit: 0, err: '' });
    const told = row((await adviser.get(`/api/reports?${query()}`)).body.forms, 'code', '01/XLD');
    const columns = told.columns as readonly { code: string; value: number | null }[];
    const numbers = Object.fromEntries(columns.map(({ code, value }) => [code, value]));
    const { cells: filled } = JSON.parse(ran.out) as { cells: Record<string, { value: number | null }> };
    expect(Object.fromEntries(Object.entries(filled).map(([code, { value }]) => [code, value]))).toEqual(
      numbers,
    );
    const lines = (await nghedan(...asked, '--csv')).out.split('\n');
    expect(lines.some((line) => line.startsWith('1,'))).toBe(true);
    expect((await nghedan(...asked.with(2, '09/XLD'))).exit).not.toBe(0);
    expect((await nghedan(...asked.with(8, 'Xã Không Có'))).exit).not.toBe(0);
  });

  it('are filled for the unit of the one who asks', async () => {
    const report = expectStatus(await adviser.get(`/api/reports?${query()}`), 200);
    expect(cells(report, '01/XLD')).toEqual({
      1: 2,
      3: 2,
      4: 1,
      5: 1,
      6: 1,
      7: 1,
      8: 1,
      13: 1,
      18: 1,
      19: 1,
    });
    expect(cells(report, '02/XLD')).toMatchObject({ 23: 1, 24: 1 });
    expect(report.body).toMatchObject({ unit, formSet: { id: 'tt-06-2025' } });
  });

  it('carry the official headings and their identities', async () => {
    const { body } = await adviser.get(`/api/reports?${query({ form: '01/XLD' })}`);
    expect(body.forms).toHaveLength(1);
    expect(body.forms[0].columns[18]).toMatchObject({
      code: '19',
      vi: 'Hướng dẫn',
      under: ['Kết quả xử lý', 'Không thuộc thẩm quyền'],
    });
    const verdicts = (body.forms[0].checks as readonly { verdict: string }[]).map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['holds']));
  });

  it('lead from a cell to the letters behind it', async () => {
    const { body } = expectStatus(
      await adviser.get(`/api/reports/cell?${query({ form: '01/XLD', column: '19' })}`),
      200,
    );
    expect(body).toMatchObject({ value: 1, more: 0, behind: [{ kind: 'letter' }] });
  });

  it('end at an earlier day when asked so', async () => {
    const report = await adviser.get(`/api/reports?${query({ asOf: '2026-07-31' })}`);
    expect(cells(report, '01/XLD')).toMatchObject({ 1: 1, 4: 1 });
  });

  it('hold for a province the figures of its communes, with a line for each', async () => {
    const inspector = await office.signIn('thanhtra');
    const { body } = await inspector.get(`/api/reports?${query({ form: '01/XLD', lines: '1' })}`);
    expect(row(body.lines, 'unit', unit)).toMatchObject({ name: 'Xã An Mẫu', values: { 1: 2 } });
    expect(row(body.lines, 'name', 'Xã Bình Mẫu')).toMatchObject({ values: { 1: 0 } });
    expect(row(body.forms[0].columns, 'code', '1')).toMatchObject({ value: 2 });
  });

  it('come as CSV that a spreadsheet opens', async () => {
    const answer = expectStatus(await adviser.get(`/api/reports/csv?${query({ form: '01/XLD' })}`), 200);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const text = String(answer.body).replace(/^\uFEFF/, '');
    expect(text.split('\r\n')[3]).toBe(`MS,${Array.from({ length: 22 }, (_, n) => String(n + 1)).join(',')}`);
    expect(text.split('\r\n')[4]).toMatch(/^Xã An Mẫu,2,0,2,1,1,/);
  });

  it('say what was asked wrongly', async () => {
    expectStatus(await adviser.get(`/api/reports?${query({ form: '09/XLD' })}`), 422);
    expectStatus(await adviser.get(`/api/reports?${query({ formSet: 'tt-2013' })}`), 422);
    expectStatus(await adviser.get('/api/reports?from=2026-09-14&to=2026-06-15'), 422);
    expectStatus(await adviser.get(`/api/reports?${query({ at: '9999999999999999' })}`), 422);
  });

  it('of another unit do not exist', async () => {
    const stranger = await office.signIn('xabinh');
    expectStatus(await stranger.get(`/api/reports?${query({ unit })}`), 404);
    expectStatus(await office.stranger().get(`/api/reports?${query()}`), 401);
  });

  it('are listed with the periods of the year', async () => {
    const { body } = await adviser.get('/api/reports/forms?year=2026');
    expect(row(body.formSets, 'id', 'tt-02-2021').forms).toContainEqual(
      expect.objectContaining({ code: '02/TCD' }),
    );
    expect(row(body.periods, 'name', 'q3')).toMatchObject(PERIOD);
  });
});

describe('a period', () => {
  it('is drawn up by an adviser and by nobody else', async () => {
    expectStatus(await leader.post('/api/periods/prepare', PERIOD), 404);
    expectStatus(await adviser.post('/api/periods/prepare', { ...PERIOD, to: '2026-12-14' }), 409);
    expectStatus(await adviser.post('/api/periods/prepare', PERIOD), 201);
    expect(await only(adviser)).toMatchObject({ status: 'prepared', actions: ['prepare'] });
  });

  it('is closed by the leader, with the report that was looked at', async () => {
    const { periodId, submitted, actions } = await only(leader);
    expect(actions).toEqual(['return', 'close']);
    expectStatus(await adviser.post('/api/periods/close', { periodId, hash: submitted.hash }), 404);
    expectStatus(await leader.post('/api/periods/close', { periodId, hash: '0'.repeat(64) }), 409);
    expectStatus(await leader.post('/api/periods/close', { periodId, hash: submitted.hash }), 200);
    expectStatus(await adviser.post('/api/periods/prepare', PERIOD), 409);
  });

  it('keeps its numbers when facts come in late, and proves them out of the log', async () => {
    const { periodId } = await only(leader);
    const before = (await leader.get(`/api/periods/${periodId}`)).body.numbers.closed[0];
    const adjustment = { reason: 'Đơn ghi ở sổ thôn 3', documentNo: '21/TTr' };
    await letter('2026-09-10', {}, { adjustment });
    expect((await leader.get(`/api/periods/${periodId}`)).body.numbers.closed[0]).toEqual(before);
    expect(cells(await adviser.get(`/api/reports?${query()}`), '01/XLD')).toMatchObject({ 1: 3 });
    const { body } = await leader.get(`/api/periods/${periodId}/proof`);
    expect(body.proofs).toMatchObject([{ number: 0, same: true }]);
  });

  it('is adjusted by number, with the cells that differ', async () => {
    const { periodId } = await only(adviser);
    expectStatus(
      await adviser.post('/api/periods/prepare-adjustment', { periodId, reason: 'Một đơn ghi muộn' }),
      200,
    );
    const { submitted } = await only(leader);
    expect(submitted.differences).toContainEqual({ form: '01/XLD', column: '1', before: 2, after: 3 });
    expectStatus(await leader.post('/api/periods/adjust', { periodId, hash: submitted.hash }), 200);
    const { closed, status } = await only(leader);
    expect(status).toBe('closed');
    expect(closed).toMatchObject([{ number: 0 }, { number: 1, reason: 'Một đơn ghi muộn' }]);
    expectStatus(await adviser.post('/api/periods/prepare-adjustment', { periodId, reason: 'Lần nữa' }), 409);
  });

  it('can be sent back by the leader before it is closed', async () => {
    const q2 = { from: '2026-03-15', to: '2026-06-14' };
    const { periodId } = expectStatus(await adviser.post('/api/periods/prepare', q2), 201).body;
    expectStatus(await leader.post('/api/periods/return', { periodId, reason: 'Thiếu đơn của thôn 3' }), 200);
    expect((await leader.get(`/api/periods/${periodId}`)).body).toMatchObject({ status: 'returned' });
  });

  it('of another unit does not exist', async () => {
    const { periodId } = await only(leader);
    const stranger = await office.signIn('xabinh');
    expectStatus(await stranger.get(`/api/periods/${periodId}`), 404);
    expect((await stranger.get('/api/periods')).body.periods).toEqual([]);
  });
});
