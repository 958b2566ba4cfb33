import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openVault, type IdentityVault } from '#identity';
import { Clock, localDate } from '#kernel';
import { SmtpInbox } from '../../../test/notices/smtp-inbox.js';
import type { Waiting } from './domain/owed-mail.js';
import { Lanes, MAIL_LANE } from './lanes.js';
import { NoticeBoxes } from './notice-boxes.js';
import { MailFailed } from './outgoing-mail.js';
import { SmtpMail } from './smtp/smtp-mail.js';
import { TellPeople, type TellPeopleOptions, type WaitingFor } from './tell-people.js';

class Standing extends Clock {
  constructor(private readonly instant: string) {
    super();
  }
  override now(): string {
    return this.instant;
  }
}
/** 09:00 in Asia/Ho_Chi_Minh. */
const MORNING = '2026-09-14T02:00:00.000Z';

/** Longer than any machine takes. */
const LONG = { socketTimeout: 60_000, greetingTimeout: 60_000, connectionTimeout: 60_000 };

const due = (key: string): Waiting => ({
  key,
  kind: 'reminders',
  urgent: false,
  line: {
    is: 'reminder',
    reminder: 'overdue',
    noun: 'complaint',
    code: `KN-${key}`,
    day: localDate('2026-09-11'),
  },
});

let folder: string;
let vault: IdentityVault;
let boxes: NoticeBoxes;
let lanes: Lanes;
let inbox: SmtpInbox;
let waiting: Map<string, WaitingFor>;
let alone: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-people-'));
  const opened = await openVault({ data: folder, kek: join(folder, 'key'), clock: new Standing(MORNING) });
  vault = opened.vault;
  boxes = new NoticeBoxes(opened.cards);
  lanes = new Lanes(opened.cards, 'log');
  inbox = await SmtpInbox.open();
  waiting = new Map();
  alone = [];
});
afterEach(async () => {
  await inbox.close();
  await vault.close();
  rmSync(folder, { recursive: true });
});

const people = (more: Partial<TellPeopleOptions> = {}): TellPeople => {
  const settings = { host: '127.0.0.1', port: inbox.port, security: 'plain', from: 'o@xa.example' } as const;
  return new TellPeople({
    mail: new SmtpMail(() => settings, LONG),
    boxes,
    lanes,
    clock: new Standing(MORNING),
    page: 'https://nghedan.xa.example',
    waitingFor: async (userId) => waiting.get(userId) ?? [],
    alone: async (userId) => void alone.push(userId),
    ...more,
  });
};
const employ = async (userId: string, ...things: readonly Waiting[]): Promise<void> => {
  await boxes.change(userId, (box) => ({ ...box, address: `${userId}@xa.example` }));
  waiting.set(userId, things);
};
const codeOf = (work: Promise<void>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof MailFailed ? error.code : String(error)),
  );
const ids = (): readonly (string | undefined)[] =>
  inbox.received.map((one) => SmtpInbox.header(one, 'Message-ID'));
const recipients = (): readonly (string | undefined)[] => inbox.received.map(({ to: [first] }) => first);

describe('a round', () => {
  it('tells each person of what waits for them, once', async () => {
    await employ('an', due('1'));
    await employ('binh');
    await employ('chi', due('2'));
    await people().everybody();
    await people().everybody();
    expect(recipients()).toEqual(['an@xa.example', 'chi@xa.example']);
    expect(await lanes.of(MAIL_LANE)).toEqual({ lastSuccess: MORNING });
  });

  it('goes on past whom the server puts off or refuses; these are tried alone', async () => {
    for (const userId of ['an', 'binh', 'chi']) await employ(userId, due(userId));
    inbox.faults = [
      { at: 'RCPT', does: '450 greylisted' },
      { at: 'RCPT', does: '550 nobody here' },
    ];
    await people().everybody();
    expect(recipients()).toEqual(['chi@xa.example']);
    expect(alone).toEqual(['an', 'binh']);
    await people().one('an');
    expect(recipients()).toEqual(['chi@xa.example', 'an@xa.example']);
    inbox.faults = [{ at: 'RCPT', does: '550 nobody here' }];
    expect(await codeOf(people().one('binh'))).toBe('mail.refused');
    expect((await boxes.of('binh')).aside).toBe('refused');
    alone = [];
    await people().everybody();
    expect(alone).toEqual([]);
    await people().one('binh');
    expect(recipients()).toContain('binh@xa.example');
    expect((await boxes.of('binh')).aside).toBeUndefined();
  });

  it('ends where the server is away, and the next one begins with whom it did not reach', async () => {
    for (const userId of ['an', 'binh']) await employ(userId, due(userId));
    inbox.faults = [{ at: 'greeting', does: 'drop' }];
    expect(await codeOf(people().everybody())).toBe('mail.server-away');
    expect(await lanes.of(MAIL_LANE)).toEqual({
      lastFailure: { at: MORNING, code: 'mail.server-away' },
      failingSince: MORNING,
    });
    expect([recipients(), alone]).toEqual([[], []]);
    await people().everybody();
    expect(recipients()).toEqual(['an@xa.example', 'binh@xa.example']);
  });

  it('forgets the address of an account that has ended, and leaves whoever has no role today', async () => {
    for (const userId of ['an', 'binh']) await employ(userId);
    waiting.set('an', 'gone').set('binh', 'nothing');
    await people().everybody();
    expect(await boxes.confirmed()).toEqual(['binh']);
  });

  it('says nothing of what nobody waits for any more', async () => {
    await employ('an', due('1'), due('2'));
    inbox.faults = [{ at: 'end', does: 'drop' }];
    expect(await codeOf(people().everybody())).toBe('mail.server-away');
    waiting.set('an', []);
    await people().everybody();
    expect(inbox.received).toEqual([]);
    expect((await boxes.of('an')).pending).toBeUndefined();
  });
});

/** The server takes the message and the process is killed before it hears so; then something else waits, too. */
const killedAfterSending = async (fault?: TellPeopleOptions['fault']) => {
  await employ('an', due('1'));
  const seeded = fault && { fault };
  const dies = new Error('killed');
  const mail = new SmtpMail(
    () => ({ host: '127.0.0.1', port: inbox.port, security: 'plain', from: 'o@xa.example' }),
    LONG,
  );
  const killed = people({
    ...seeded,
    mail: {
      check: () => mail.check(),
      send: async (one) => {
        await mail.send(one);
        throw dies;
      },
    },
  });
  await expect(killed.everybody()).rejects.toBe(dies);
  waiting.set('an', [due('2'), due('1')]);
  await people({ ...seeded }).everybody();
  const [first, second] = ids();
  return first !== undefined && first === second ? 'the same again' : 'another one';
};
/** The process is killed before the message is sent. */
const killedBeforeSending = async (fault?: TellPeopleOptions['fault']) => {
  await employ('an', due('1'));
  const dies = new Error('killed');
  const send = (): Promise<void> => Promise.reject(dies);
  const mail = { check: send, send };
  await expect(people({ ...(fault && { fault }), mail }).everybody()).rejects.toBe(dies);
  await people({ ...(fault && { fault }) }).everybody();
  return inbox.received.length;
};

describe('a process that is killed', () => {
  it('after the server took a message sends it again under the same id', async () =>
    expect(await killedAfterSending()).toBe('the same again'));
  it('before it was sent sends it later', async () => expect(await killedBeforeSending()).toBe(1));
  it('would send another one if it decided again: the seeded defect is seen', async () =>
    expect(await killedAfterSending('decides-again')).toBe('another one'));
  it('would send none if it had noted it as told: the seeded defect is seen', async () =>
    expect(await killedBeforeSending('told-first')).toBe(0));
});

it('a code goes to the address that asks for it, and not when it works no longer', async () => {
  const asked = { address: 'new@xa.example', code: '123456', askedAt: MORNING, until: MORNING, wrong: 0 };
  await boxes.change('an', (box) => ({ ...box, asked }));
  await people().code('an');
  expect(recipients()).toEqual(['new@xa.example']);
  await people({ clock: new Standing('2026-09-14T03:00:00.000Z') }).code('an');
  expect(inbox.received).toHaveLength(1);
});
