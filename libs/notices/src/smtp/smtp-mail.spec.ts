import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CERTIFICATE } from '../../../../test/notices/certificate.js';
import { SmtpInbox } from '../../../../test/notices/smtp-inbox.js';
import { MailFailed, type Mail } from '../outgoing-mail.js';
import { SmtpMail, type SmtpPatience } from './smtp-mail.js';
import { smtpSettings, type SmtpSettings } from './smtp-settings.js';

const FROM = 'nghedan@xa.example';
/** Milliseconds: longer than any machine takes, and shorter than a server that never answers. */
const waiting = (ms: number): SmtpPatience => ({
  connectionTimeout: ms,
  greetingTimeout: ms,
  socketTimeout: ms,
});
const mail: Mail = {
  to: 'can.bo@xa.example',
  messageId: 'm-1',
  subject: 'Có việc cần xem',
  text: 'Đến hạn hôm nay: KN-0001\n.\nhết',
};

let inbox: SmtpInbox;
beforeEach(async () => {
  inbox = await SmtpInbox.open();
});
afterEach(() => inbox.close());

const settings = (more: Partial<SmtpSettings> = {}): SmtpSettings => ({
  host: '127.0.0.1',
  port: inbox.port,
  security: 'plain',
  from: FROM,
  ...more,
});

const send = (more: Partial<SmtpSettings> = {}, ms = 60_000): Promise<string> =>
  new SmtpMail(() => settings(more), waiting(ms)).send(mail).then(
    () => 'taken',
    (error: unknown) => (error instanceof MailFailed ? `${error.code} (${error.concerns})` : String(error)),
  );

describe('a message to the mail server', () => {
  it('arrives as it was written, is nobody’s to answer and has the id that it was given', async () => {
    expect(await send()).toBe('taken');
    const [received] = inbox.received;
    if (!received) throw new Error('nothing came');
    expect(received.to).toEqual([mail.to]);
    expect(SmtpInbox.header(received, 'Message-ID')).toBe('<m-1@xa.example>');
    expect(SmtpInbox.header(received, 'Auto-Submitted')).toBe('auto-generated');
    expect(SmtpInbox.text(received).replaceAll('\r\n', '\n').trim()).toBe(mail.text);
  });

  it.each([
    ['RCPT', '550 no such mailbox', 'mail.refused (message)'],
    ['RCPT', '450 greylisted, come back', 'mail.not-now (message)'],
    ['end', '554 looks like spam', 'mail.refused (message)'],
    ['end', '451 try later', 'mail.not-now (message)'],
    ['RCPT', '421 closing', 'mail.server-away (server)'],
    ['greeting', '554 not you', 'mail.server-away (server)'],
    ['greeting', 'hang', 'mail.server-away (server)'],
    ['end', 'hang', 'mail.server-away (server)'],
    ['greeting', 'drop', 'mail.server-away (server)'],
    ['DATA', 'drop', 'mail.server-away (server)'],
    ['end', 'drop', 'mail.server-away (server)'],
  ] as const)('that is answered at %s by "%s" was not taken', async (at, does, code) => {
    inbox.faults = [{ at, does }];
    expect(await send({}, does === 'hang' ? 300 : 60_000)).toBe(code);
    expect(inbox.received).toEqual([]);
    expect(await send()).toBe('taken');
  });

  it('is not sent where nobody is', async () => {
    expect(await send({ port: 1 })).toBe('mail.server-away (server)');
  });

  it('does not cross the network in the clear: no TLS, no message, and none to a stranger', async () => {
    expect(await send({ security: 'starttls' })).toBe('mail.not-secure (server)');
    inbox.offersTls = true;
    expect(await send({ security: 'starttls' })).toBe('mail.not-secure (server)');
    expect(inbox.received).toEqual([]);
    expect(await send({ security: 'starttls', ca: CERTIFICATE })).toBe('taken');
    expect(inbox.received).toMatchObject([{ secure: true }]);
  });
});

describe('NGHEDAN_SMTP', () => {
  it.each([
    [
      'smtps://an:b%40c@mail.example?from=a@xa.example',
      {
        host: 'mail.example',
        port: 465,
        security: 'tls',
        user: 'an',
        password: 'b@c',
        from: 'a@xa.example',
      },
    ],
    [
      'smtp://mail.example?from=a@xa.example',
      { host: 'mail.example', port: 587, security: 'starttls', from: 'a@xa.example' },
    ],
    [
      'smtp://127.0.0.1:25?from=a@xa.example',
      { host: '127.0.0.1', port: 25, security: 'plain', from: 'a@xa.example' },
    ],
  ])('%s', (text, expected) => expect(smtpSettings(text)).toEqual(expected));

  it.each([
    ['mail.example', 'is not smtps://'],
    ['http://mail.example?from=a@b', 'is not smtps://'],
    ['smtps://mail.example', 'from which address'],
    ['smtps://an@mail.example?from=a@b', 'a user and a password'],
    ['smtps://mail.example?from=a@b&tls=no', 'does not know "tls"'],
  ])('%s is refused in one sentence that repeats no password', (text, says) =>
    expect(() => smtpSettings(text)).toThrow(says),
  );
});

describe('the settings of the mail server', () => {
  it('are asked for before each message: a file that was changed counts without a restart', async () => {
    const other = await SmtpInbox.open();
    let now = settings();
    const sent = new SmtpMail(() => now, waiting(60_000));
    await sent.send(mail);
    now = settings({ port: other.port, from: 'moi@xa.example' });
    await sent.send(mail);
    expect([inbox.received.length, other.received.length]).toEqual([1, 1]);
    expect(other.received.map((one) => SmtpInbox.header(one, 'From'))).toEqual(['moi@xa.example']);
    await other.close();
  });

  it('that cannot be read fail the message with a code, and it is tried again', async () => {
    const sent = new SmtpMail(() => {
      throw new Error('smtps://an:mat-khau@mail.example');
    });
    await expect(sent.send(mail)).rejects.toMatchObject({
      code: 'mail.settings-unreadable',
      concerns: 'server',
    });
  });
});
