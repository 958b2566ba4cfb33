import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '#jobs';
import { noticeSettings } from '../../apps/api/src/notices/notice-settings.js';
import { LookForNotices } from '../../apps/api/src/notices/look-for-notices.js';
import { RunReminders } from '../../apps/api/src/reminders/run-reminders.js';
import { SmtpInbox, type Received } from '../notices/smtp-inbox.js';
import { WebhookReceiver } from '../notices/webhook-receiver.js';
import { denunciation, employ } from './denunciation-office.js';
import { expectStatus, openOffice, PASSWORD, row, visit, type Office, type Visitor } from './office.js';

/** What must be in no message and in no body, whoever is told of what. */
const MARKS = {
  name: 'Vũ Thị Dấu Riêng',
  phone: '0900777222',
  address: 'Xóm Dấu Kín',
  narrative: 'Tôi kể riêng về cái giếng dấu vết',
  summary: 'Khiếu nại dấu lộ về ranh đất',
} as const;

const SECRET = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;

let office: Office;
let inbox: SmtpInbox;
let portal: WebhookReceiver;
let away: WebhookReceiver;
let folder: string;
let officer: Visitor;
let administrator: Visitor;
type Opened = Readonly<{ caseId: string; code: string; position: string }>;
let complaint: Opened;
/** A denunciation of somebody who works in the same unit. */
let walled: Opened;

const until = async (met: () => boolean): Promise<void> => {
  while (!met()) await sleep(20);
};
const look = (): Promise<void> => office.server.app.get(LookForNotices).look();
const quiet = async (): Promise<void> => {
  const jobs = office.server.app.get(Jobs);
  for (;;) {
    const { waiting, running } = await jobs.counts();
    if (waiting + running === 0) return;
    await sleep(20);
  }
};
/** The message that comes next to an address, read as its reader does. */
const next = async (to: string, known: number): Promise<Received> => {
  const found = (): Received | undefined => inbox.received.filter((one) => one.to.includes(to))[known];
  await until(() => found() !== undefined);
  const mail = found();
  if (!mail) throw new Error('gone');
  return mail;
};
const confirm = async (who: Visitor, address: string): Promise<void> => {
  const asked = expectStatus(await who.post('/api/session/notices/address', { address }), 200).body;
  expect(asked).toMatchObject({ possible: true, asked: { address } });
  expect(asked.address).toBeUndefined();
  const code = /\b\d{6}\b/.exec(SmtpInbox.text(await next(address, 0)))?.[0];
  const wrong = code === '000000' ? '111111' : '000000';
  expectStatus(await who.post('/api/session/notices/confirm', { code: wrong }), 422);
  const { body } = expectStatus(await who.post('/api/session/notices/confirm', { code }), 200);
  expect(body).toMatchObject({ address, refused: false });
};

beforeAll(async () => {
  [inbox, portal, away] = [
    await SmtpInbox.open(),
    await WebhookReceiver.open(SECRET),
    await WebhookReceiver.open(SECRET),
  ];
  away.answers = (answer) => answer.writeHead(503).end();
  folder = mkdtempSync(join(tmpdir(), 'nghedan-notices-'));
  const secretFile = join(folder, 'secret');
  writeFileSync(secretFile, SECRET, { mode: 0o600 });
  const kinds = ['complaint', 'reminder'];
  const destinations = [
    { name: 'away', url: away.url, secretFile, kinds, loopback: true },
    { name: 'portal', url: portal.url, secretFile, kinds, loopback: true },
  ];
  writeFileSync(join(folder, 'notices.json'), JSON.stringify({ destinations }));
  office = await openOffice(
    undefined,
    noticeSettings({
      NGHEDAN_SMTP: `smtp://127.0.0.1:${inbox.port}?from=nghedan@xa.example`,
      NGHEDAN_URL: 'https://nghedan.xa.example/',
      NGHEDAN_NOTICES: join(folder, 'notices.json'),
    }),
  );
  officer = await office.signIn('tiepdan');
  administrator = await office.signIn('quantri');
}, 120_000);
afterAll(async () => {
  await office.close();
  for (const one of [inbox, portal, away]) await one.close();
  rmSync(folder, { recursive: true });
});

describe('somebody who wants to be told by e-mail', () => {
  it('shows by a code that the address is theirs', async () => {
    expect((await officer.get('/api/session/notices')).body).toEqual({
      possible: true,
      refused: false,
      kinds: [
        { kind: 'reminders', on: true },
        { kind: 'signatures', on: true },
      ],
    });
    await confirm(officer, 'tiep.dan@xa.example');
    const again = await officer.post('/api/session/notices/address', { address: 'a@xa.example' });
    expect(expectStatus(again, 429).body.code).toBe('notice.too-often');
    const nobody = await office.stranger().get('/api/session/notices');
    expect(nobody.status).toBe(401);
  }, 60_000);

  it('is told once of what is due, the program outside of the same, and neither of anybody', async () => {
    await look();
    const { narrative, summary, ...citizen } = MARKS;
    const lodged = visit({ matter: 'complaint', field: 'dat-dai', narrative, summary, citizen });
    complaint = expectStatus(await officer.post('/api/visits', lodged), 201).body;
    const { unit } = (await officer.get('/api/session')).body.home;
    const userId = await employ(office, 'capphoa', 'leader', unit);
    await confirm(await office.signIn('capphoa'), 'cap.pho@xa.example');
    const accused = [{ position: 'Phó Chủ tịch UBND xã', official: true, userId }];
    walled = expectStatus(await officer.post('/api/denunciations', denunciation({ accused })), 201).body;
    await officer.get(`/api/denunciations?sau=${walled.position}`);
    office.clock.set('2026-09-18T02:00:00.000Z');
    expect(await office.server.app.get(RunReminders).once()).toBeGreaterThan(0);
    officer = await office.signIn('tiepdan');
    const seen = visit({ occurredOn: office.clock.today(), outcome: { kind: 'answer' } });
    const { position } = expectStatus(await officer.post('/api/visits', seen), 201).body;
    const { body } = await officer.get(`/api/reminders?sau=${position}`);
    row(body.reminders, 'about', complaint.caseId);

    await look();
    const mail = await next('tiep.dan@xa.example', 1);
    expect(SmtpInbox.text(mail)).toContain(`Sắp đến hạn: ${complaint.code} · 23/09/2026`);
    expect(SmtpInbox.text(mail)).toContain('https://nghedan.xa.example/nhac-viec');
    expect(SmtpInbox.text(mail)).toContain('Có việc chờ ở mục Tố cáo');
    expect(SmtpInbox.text(await next('cap.pho@xa.example', 1))).toContain(complaint.code);
    expect(SmtpInbox.header(mail, 'Message-ID')).toMatch(/^<[0-9a-f-]{36}@xa\.example>$/);
    const raised = (): boolean => portal.taken.some((one) => one.body.includes('"ReminderRaised"'));
    await until(raised);
    expect(portal.taken.every(({ verified }) => verified)).toBe(true);
    expect(portal.taken.some(({ body }) => body.includes(complaint.caseId))).toBe(true);

    const [mails, bodies] = [inbox.received.length, portal.taken.length];
    office.clock.set('2026-09-18T03:00:00.000Z');
    await look();
    await quiet();
    expect([inbox.received.length, portal.taken.length]).toEqual([mails, bodies]);
  }, 120_000);

  it('is told at once of a request that waits for their signature', async () => {
    const address = 'quan.tri@tinh.example';
    administrator = await office.signIn('quantri');
    await confirm(administrator, address);
    const root = (await administrator.get('/api/session')).body.home.unit as string;
    const colleague = { username: 'quantri2', displayName: 'Quản trị B', password: PASSWORD };
    const made = await administrator.post('/api/users', { ...colleague, role: 'administrator', unit: root });
    expectStatus(made, 201);
    const second = await office.signIn('quantri2');
    const ask = { approvalId: randomUUID(), reason: 'Theo phân công', basis: '45/QĐ-UBND' };
    const account = { username: 'thanhtra2', displayName: 'Thanh tra B', role: 'inspector', unit: root };
    expectStatus(await second.post('/api/approvals/roles', { ...ask, ...account }), 201);
    office.clock.set('2026-09-18T04:00:00.000Z');
    await look();
    // The job that failed for good is that of the destination that is away, once it has had all its tries.
    const text = SmtpInbox.text(await next(address, 1));
    expect(text).toContain('Một yêu cầu chờ chữ ký của bạn');
    expect(text).not.toContain('thanhtra2');
  }, 120_000);
});

it('nothing is told of a denunciation but to those who have it in their list, and to them that something waits', () => {
  const told = inbox.received.map((mail) => ({ to: mail.to[0], text: SmtpInbox.text(mail) }));
  const ofIt = told.filter(({ text }) => text.includes('Tố cáo'));
  expect(ofIt.map(({ to }) => to)).toEqual(['tiep.dan@xa.example']);
  const everything = [...told.map(({ text }) => text), ...portal.taken.map(({ body }) => body)].join('\n');
  for (const mark of [walled.code, walled.caseId, walled.caseId.replace('denunciation-', '')])
    expect(everything).not.toContain(mark);
});

describe('a destination that is away', () => {
  it('is told the same first thing at each try and holds up no other', () => {
    expect(new Set(away.taken.map(({ id }) => id)).size).toBe(1);
    expect(away.taken.length).toBeGreaterThan(0);
    expect(portal.taken.length).toBeGreaterThan(1);
  });

  it('is seen by administrators, without its address', async () => {
    administrator = await office.signIn('quantri');
    const { body } = expectStatus(await administrator.get('/api/notices/destinations'), 200);
    expect(body.mail.lastSuccess).toMatch(/^2026-09-18T/);
    const [first, second] = body.destinations;
    expect(first).toMatchObject({ name: 'away', lastFailure: { code: 'webhook.status-503' } });
    expect(first.lastSuccess).toBeUndefined();
    expect(second).toMatchObject({ name: 'portal', kinds: ['complaint', 'reminder'] });
    expect(second.lastSuccess).toBeDefined();
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|whsec|@/);
    expectStatus(await (await office.signIn('lanhdao')).get('/api/notices/destinations'), 404);
  });
});

it('Prometheus is told how much waits, failed and went out by channel, and of nobody by name', async () => {
  const figures = await (await fetch(`${office.server.url}/metrics`)).text();
  const lines = figures.split('\n').filter((line) => line.startsWith('nghedan_notice'));
  const of = (name: string): number =>
    Number(
      lines
        .find((line) => line.startsWith(name))
        ?.split(' ')
        .at(-1),
    );
  expect(of('nghedan_notices_total{channel="mail",outcome="sent"}')).toBe(inbox.received.length);
  expect(of('nghedan_notices_total{channel="webhook",outcome="sent"}')).toBe(portal.taken.length);
  expect(of('nghedan_notices_total{channel="webhook",outcome="refused"}')).toBeGreaterThan(0);
  expect(of('nghedan_notice_jobs{channel="webhook",state="waiting"}')).toBeGreaterThanOrEqual(1);
  expect(of('nghedan_notice_jobs{channel="mail",state="dead"}')).toBe(0);
  expect(of('nghedan_notices_oldest_seconds{channel="webhook"}')).toBeGreaterThan(0);
  expect(of('nghedan_notices_oldest_seconds{channel="mail"}')).toBe(0);
  expect(lines.join('\n')).not.toMatch(/portal|away|@|127\.0\.0\.1/);
});

it('nothing of a citizen is in any message or body, nor anybody’s address in the queue', async () => {
  const messages = inbox.received.map((mail) => mail.raw + SmtpInbox.text(mail)).join('\n');
  const bodies = [...portal.taken, ...away.taken].map(({ body }) => body).join('\n');
  const dead = JSON.stringify(await office.server.app.get(Jobs).dead());
  for (const mark of Object.values(MARKS))
    for (const form of [mark, mark.normalize('NFD'), JSON.stringify(mark).slice(1, -1)])
      expect([mark, messages.includes(form), bodies.includes(form)]).toEqual([mark, false, false]);
  expect(messages).toContain(complaint.code);
  expect(bodies).toContain(complaint.caseId);
  expect(bodies + dead).not.toContain('xa.example');
});

describe('somebody who wants to be told no more', () => {
  it('turns off a kind, or all by taking the address away', async () => {
    officer = await office.signIn('tiepdan');
    const chosen = await officer.send(
      'PUT',
      '/api/session/notices/kinds',
      JSON.stringify({ off: ['reminders'] }),
      { headers: { 'content-type': 'application/json' } },
    );
    expect(expectStatus(chosen, 200).body.kinds[0]).toEqual({ kind: 'reminders', on: false });
    expectStatus(await officer.send('DELETE', '/api/session/notices/address', undefined), 204);
    const { body } = await officer.get('/api/session/notices');
    expect(body.address).toBeUndefined();
    expect(body.kinds[0]).toEqual({ kind: 'reminders', on: false });
  });
});
