import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '#event-store';
import { Jobs } from '#jobs';
import { ExportRounds } from '../../apps/api/src/exports/export-rounds.js';
import { WriteExport } from '../../apps/api/src/exports/write-export.js';
import { denunciation } from './denunciation-office.js';
import { expectStatus, openOffice, PASSWORD, visit, type Office, type Visitor } from './office.js';

type Shown = Readonly<{ exportId: string; status: string; rows?: number; sha256?: string; failure?: string }>;

const CITIZEN = 'Trần Thị Mẫu Riêng';
const STRANGER = 'Lê Văn Mẫu Khác';
const ACCUSATION = 'cán bộ địa chính nhận tiền của dân';

let office: Office;
let officer: Visitor;
let leader: Visitor;

beforeAll(async () => {
  office = await openOffice();
  officer = await office.signIn('tiepdan');
  leader = await office.signIn('lanhdao');
  const elsewhere = await office.signIn('xabinh');
  const log = async (who: Visitor, over: object): Promise<string> =>
    expectStatus(await who.post('/api/visits', visit(over)), 201).body.position as string;
  await log(officer, { citizen: { name: CITIZEN }, summary: '=HYPERLINK("http://mau"), ngập "nặng"' });
  await log(officer, { summary: 'Đề nghị cấp nước sạch cho thôn' });
  await log(elsewhere, { citizen: { name: STRANGER }, summary: 'Việc của xã khác' });
  expectStatus(await officer.post('/api/denunciations', denunciation({ summary: ACCUSATION })), 201);
}, 120_000);
afterAll(() => office.close());

const ask = async (who: Visitor, list: string, body: object): Promise<string> =>
  expectStatus(await who.post(`/api/exports/${list}`, { format: 'csv-comma', ...body }), 201).body
    .exportId as string;

const mine = async (who: Visitor): Promise<readonly Shown[]> =>
  expectStatus(await who.get('/api/exports'), 200).body.exports as readonly Shown[];

const settled = async (who: Visitor, exportId: string): Promise<Shown> => {
  for (;;) {
    const found = (await mine(who)).find((one) => one.exportId === exportId);
    if (found && found.status !== 'requested') return found;
    await sleep(20);
  }
};

const fetched = async (who: Visitor, list: string, body: object = {}): Promise<string> => {
  const exportId = await ask(who, list, body);
  expect((await settled(who, exportId)).status).toBe('written');
  return (await who.bytes(`/api/exports/${exportId}/file`)).toString();
};

const ownEvents = async (): Promise<readonly { type: string; data: unknown }[]> => {
  const { userId } = expectStatus(await officer.get('/api/session'), 200).body as { userId: string };
  const events = [];
  for await (const { type, data } of office.server.app.get(EventStore).read(`export-${userId}`))
    events.push({ type, data });
  return events;
};

describe('a list as a file', () => {
  it('holds the rows of the page, with the names that it shows, and says what it is', async () => {
    const text = await fetched(officer, 'cases');
    const lines = text.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFMã hồ sơ,Loại,/);
    expect(lines.filter((line) => /KN-AM/.test(line) || line.includes(CITIZEN)).length).toBeGreaterThan(0);
    expect(text).toContain(CITIZEN);
    expect(text).toContain('Người xuất,Cán bộ tiepdan');
    expect(text).toContain('Số dòng,2');
    expect(text).toMatch(/Vị trí nhật ký,\d+/);
    expect(text).toMatch(/Ghi tệp lúc,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00/);
  });

  it('runs no formula that a citizen wrote', async () => {
    const text = await fetched(officer, 'cases');
    expect(text).toContain(`"'=HYPERLINK(""http://mau""), ngập ""nặng"""`);
  });

  it('holds nobody of another unit and no denunciation, in no list and no format', async () => {
    const period = { tu: '2026-01-01', den: '2026-12-31' };
    const texts = [
      await fetched(officer, 'cases', { tt: 'tat-ca' }),
      await fetched(officer, 'letters'),
      await fetched(officer, 'visits', period),
      await fetched(leader, 'visits', { ...period, format: 'csv-semicolon' }),
      await fetched(leader, 'letters', { tt: 'xong' }),
    ];
    for (const text of texts) {
      expect(text).not.toContain(STRANGER);
      expect(text).not.toContain('Việc của xã khác');
      expect(text).not.toContain(ACCUSATION);
    }
    expect(texts[2]).toContain(CITIZEN);
    expect(texts[3]).toContain(';');
  }, 60_000);

  it('is what its event says: so many rows, this hash', async () => {
    const exportId = await ask(officer, 'cases', { format: 'xlsx' });
    const { sha256, rows } = await settled(officer, exportId);
    const bytes = await officer.bytes(`/api/exports/${exportId}/file`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(rows).toBe(2);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('lies nowhere in clear text, and what was typed stands in no event', async () => {
    const secret = 'nguoi mau can tim';
    const exportId = await ask(officer, 'cases', { q: secret });
    await settled(officer, exportId);
    const folder = join(office.data, 'exports');
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name)).toString('utf8');
      for (const clear of [CITIZEN, secret, 'Mã hồ sơ']) expect(bytes).not.toContain(clear);
    }
    const events = JSON.stringify(await ownEvents());
    expect(events).not.toContain(secret);
    expect(events).toContain('"words":{"key":"export-');
    expect((await officer.bytes(`/api/exports/${exportId}/file`)).toString()).toContain(secret);
  });

  it('takes no filter that could be anything', async () => {
    for (const over of [{ dv: CITIZEN }, { nguoi: CITIZEN }, { lv: CITIZEN }]) {
      const { status, body } = await officer.post('/api/exports/cases', { format: 'xlsx', ...over });
      expect([status, body.code]).toEqual([422, 'export.filter-unknown']);
    }
  });
});

describe('an export', () => {
  it('is nobody else’s', async () => {
    const exportId = await ask(officer, 'letters', {});
    await settled(officer, exportId);
    for (const other of [leader, await office.signIn('xabinh'), await office.signIn('thanhtra')]) {
      expectStatus(await other.get(`/api/exports/${exportId}/file`), 404);
      expectStatus(await other.post(`/api/exports/${exportId}/cancel`, {}), 404);
      expect((await mine(other)).map((one) => one.exportId)).not.toContain(exportId);
    }
    const administrator = await office.signIn('quantri');
    expectStatus(await administrator.get('/api/exports'), 404);
    expectStatus(await administrator.post('/api/exports/cases', { format: 'xlsx' }), 404);
    expectStatus(await officer.get(`/api/exports/${randomUUID()}/file`), 404);
  });

  it('is an act that the inspector sees, and so is each time that its file leaves', async () => {
    const inspector = await office.signIn('thanhtra');
    const { position } = expectStatus(await officer.post('/api/visits', visit()), 201).body;
    const answer = await inspector.get(`/api/inspection/acts?loai=look&sau=${position}`);
    const acts = expectStatus(answer, 200).body.acts as {
      type: string;
      actorName: string;
      unitName: string;
    }[];
    for (const type of ['ExportRequested', 'ExportDownloaded'])
      expect(acts).toContainEqual(
        expect.objectContaining({ type, actorName: 'Cán bộ tiepdan', unitName: 'Xã An Mẫu' }),
      );
  });

  it('is asked for once, however often it is sent', async () => {
    const [key, body] = [randomUUID(), { format: 'xlsx' }];
    const first = expectStatus(await officer.post('/api/exports/letters', body, { key }), 201).body;
    const again = expectStatus(await officer.post('/api/exports/letters', body, { key }), 201).body;
    expect(again.exportId).toBe(first.exportId);
    await settled(officer, first.exportId as string);
  });

  it('is one file and one fact, though a worker broke off and two came after it', async () => {
    const jobs = office.server.app.get(Jobs);
    const add = jobs.add.bind(jobs);
    jobs.add = async () => 0;
    const exportId = await ask(officer, 'visits', { tu: '2026-01-01', den: '2026-12-31' });
    jobs.add = add;
    const { userId: user } = expectStatus(await officer.get('/api/session'), 200).body as { userId: string };
    const job = { kind: 'write-export', id: exportId, data: { user }, attempt: 1 };
    const { handler } = office.server.app.get(WriteExport);
    const ours = (): readonly string[] =>
      readdirSync(join(office.data, 'exports')).filter((name) => name.startsWith(exportId));
    await expect(handler(job, AbortSignal.abort())).rejects.toThrow();
    expect(ours()).toEqual([]);
    const { signal } = new AbortController();
    await Promise.all([handler(job, signal), handler(job, signal)]);
    const facts = (await ownEvents()).filter(
      ({ type, data }) => type === 'ExportWritten' && JSON.stringify(data).includes(exportId),
    );
    expect([facts.length, ours().length]).toEqual([1, 1]);
    expectStatus(await officer.get(`/api/exports/${exportId}/file`), 200);
  });

  it('asks for the password again for more than a hundred rows', async () => {
    for (let times = 0; times < 100; times += 1) {
      const answer = await officer.post('/api/visits', visit());
      expectStatus(answer, 201);
      if (times === 99) await officer.get(`/api/visits?sau=${answer.body.position as string}`);
    }
    office.clock.set(new Date(Date.parse(office.clock.now()) + 6 * 60_000).toISOString());
    const body = { format: 'csv-comma', tu: '2026-01-01', den: '2026-12-31' };
    const late = await officer.post('/api/exports/visits', body);
    expect(expectStatus(late, 403).body.code).toBe('auth.step-up');
    const few = await officer.post('/api/exports/letters', { format: 'csv-comma' });
    await settled(officer, expectStatus(few, 201).body.exportId as string);
    const asked = await officer.post('/api/exports/visits', { ...body, password: PASSWORD });
    const { rows } = await settled(officer, expectStatus(asked, 201).body.exportId as string);
    expect(rows).toBeGreaterThan(100);
  }, 120_000);

  it('is gone after a day: the file, its key, and the way to it', async () => {
    const exportId = await ask(officer, 'letters', {});
    await settled(officer, exportId);
    const now = Date.parse(office.clock.now());
    office.clock.set(new Date(now + 24 * 3_600_000).toISOString());
    officer = await office.signIn('tiepdan');
    const { status, body } = await officer.get(`/api/exports/${exportId}/file`);
    expect([status, body.code]).toEqual([409, 'export.expired']);
    await office.server.app.get(ExportRounds).look();
    expectStatus(await officer.get(`/api/exports/${exportId}/file`), 404);
    expect(readdirSync(join(office.data, 'exports'))).toEqual([]);
    expect((await ownEvents()).filter(({ type }) => type === 'ExportDestroyed').length).toBeGreaterThan(5);
  });
});
