import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openVault } from '#identity';
import { Clock } from '#kernel';
import { Lanes } from '#notices';
import { SmtpInbox } from '../../../test/notices/smtp-inbox.js';
import { machineClock } from '../../../test/stand-in/machine-clock.js';
import { WebhookReceiver } from '../../../test/notices/webhook-receiver.js';
import { noticeSettings } from '../../api/src/notices/notice-settings.js';
import { lookAtNotices } from './upkeep/look-at-notices.js';
import { lookAtWaysOut } from './upkeep/look-at-ways-out.js';

class Standing extends Clock {
  constructor(private readonly at: string) {
    super();
  }

  override now(): string {
    return this.at;
  }
}

const SECRET = Buffer.alloc(32, 4).toString('base64');

let folder: string;
let inbox: SmtpInbox;
let portal: WebhookReceiver;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-doctor-'));
  [inbox, portal] = [await SmtpInbox.open(), await WebhookReceiver.open(SECRET)];
  writeFileSync(join(folder, 'secret'), SECRET, { mode: 0o600 });
});
afterAll(async () => {
  await inbox.close();
  await portal.close();
  rmSync(folder, { recursive: true });
});

const settings = (destinations: readonly object[]) => {
  const file = join(folder, 'notices.json');
  const usual = { secretFile: join(folder, 'secret'), kinds: ['complaint'] };
  writeFileSync(file, JSON.stringify({ destinations: destinations.map((one) => ({ ...usual, ...one })) }));
  const { notices } = noticeSettings({
    NGHEDAN_SMTP: `smtp://127.0.0.1:${inbox.port}?from=nghedan@xa.example`,
    NGHEDAN_URL: 'https://nghedan.xa.example',
    NGHEDAN_NOTICES: file,
  });
  if (!notices) throw new Error('no notices');
  return notices;
};

describe('the doctor of notices', () => {
  it('greets the mail server and asks where names lead, and sends nothing', async () => {
    const found = await lookAtNotices(
      settings([
        { name: 'portal', url: portal.url, loopback: true },
        { name: 'inside', url: 'https://10.1.2.3/hook' },
      ]),
      machineClock,
    );
    expect(found).toMatchObject([
      { about: 'mail', state: 'well' },
      { about: 'destination portal', state: 'well' },
      { about: 'destination inside', state: 'ill', todo: expect.stringContaining('"inside": true') },
    ]);
    expect([inbox.received.length, portal.taken.length]).toEqual([0, 0]);
    expect(JSON.stringify(found)).not.toMatch(/127\.0\.0\.1|10\.1\.2\.3/);
  });

  it('sends a test where it is asked to, and says what became of it', async () => {
    const here = settings([{ name: 'portal', url: portal.url, loopback: true }]);
    expect(await lookAtNotices(here, machineClock, 'can.bo@xa.example')).toMatchObject([
      { about: 'mail', says: 'the server has taken a message' },
      { about: 'destination portal', says: 'it has taken a test' },
    ]);
    expect(inbox.received).toMatchObject([{ to: ['can.bo@xa.example'] }]);
    expect(portal.taken).toMatchObject([{ verified: true }]);
    portal.answers = (answer) => answer.writeHead(401).end();
    inbox.faults = [{ at: 'greeting', does: '554 no' }];
    expect(await lookAtNotices(here, machineClock, true)).toMatchObject([
      { about: 'mail', state: 'ill', says: 'mail.server-away' },
      { about: 'destination portal', state: 'ill', says: 'webhook.status-401' },
    ]);
  });
});

describe('the doctor of an office whose server runs', () => {
  it('names each way out that has refused everything for a day, and no other', async () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    const kek = `${data}.kek`;
    const { cards, vault } = await openVault({ data, kek, clock: new Standing('2026-03-02T02:00:00.000Z') });
    const lanes = new Lanes(cards, 'log');
    await lanes.failed('portal', 'webhook.status-503', '2026-03-01T01:59:00.000Z');
    await lanes.failed('portal', 'webhook.timeout', '2026-03-02T01:00:00.000Z');
    await lanes.failed('fresh', 'webhook.timeout', '2026-03-02T01:00:00.000Z');
    await lanes.failed('well', 'webhook.timeout', '2026-02-01T01:00:00.000Z');
    await lanes.succeeded('well', '2026-02-01T02:00:00.000Z');
    await lanes.failed('mail', 'mail.refused', '2026-02-01T01:00:00.000Z', 'message');
    const usual = { url: 'https://10.1.2.3/hook' };
    const here = settings(['portal', 'fresh', 'well', 'new'].map((name) => ({ name, ...usual })));
    const clock = new Standing('2026-03-02T02:00:00.000Z');
    const found = await lookAtWaysOut(here, { data, kek, logId: 'log', clock });
    await vault.close();
    expect(found).toMatchObject([
      {
        about: 'destination portal',
        state: 'ill',
        says: 'it has refused everything since 2026-03-01T01:59:00.000Z, at last with webhook.timeout',
      },
    ]);
  });
});

describe('the settings of notices', () => {
  it('are none by default', () => expect(noticeSettings({})).toEqual({}));
  it.each([
    [{ NGHEDAN_SMTP: 'smtps://mail.example?from=a@b.vn' }, 'needs NGHEDAN_URL'],
    [{ NGHEDAN_SMTP: '/nowhere/smtp', NGHEDAN_URL: 'https://a.example' }, 'neither smtps://'],
    [{ NGHEDAN_NOTICES: '/nowhere/notices.json' }, 'it cannot be read'],
    [{ NGHEDAN_SMTP: 'smtps://m.example?from=a@b.vn', NGHEDAN_URL: 'a.example' }, 'is not an address'],
    [{ NGHEDAN_NOTICES: 'x', NGHEDAN_PRACTICE: '1' }, 'made-up matters'],
  ])('%j are refused in one sentence', (env, says) => expect(() => noticeSettings(env)).toThrow(says));
});
