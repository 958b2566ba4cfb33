import { randomUUID } from 'node:crypto';
import type { Clock } from '#kernel';
import {
  MailFailed,
  pinnedAddress,
  SmtpMail,
  tryDestination,
  WebhookFailed,
  type Destination,
  type MailFailure,
} from '#notices';
import type { NoticeSettings } from '../../../api/src/notices/notice-settings.js';
import { ill, well, type Finding } from './finding.js';

/** Also send: a message to this address, and a body that tells of nothing to each destination. */
export type SendTest = string | true | undefined;

/** The mail server and the destinations of notices: whether they are there, and with `test` whether they take something. */
export const lookAtNotices = async (
  { smtp, destinations }: NoticeSettings,
  clock: Pick<Clock, 'now'>,
  test?: SendTest,
): Promise<readonly Finding[]> => [
  ...(smtp ? [await lookAtMail(smtp, test)] : []),
  ...(await Promise.all(destinations.map((one) => lookAtDestination(one, clock, test !== undefined)))),
];

const MAIL_TODO: Readonly<Record<MailFailure, string>> = {
  'mail.server-away':
    'See that NGHEDAN_SMTP names the server and its port, and that this machine may reach it.',
  'mail.not-secure':
    'The server offers no TLS, or none that is trusted: use smtps://, or name its authority with &ca=file.',
  'mail.login-refused': 'Put right the user and the password in NGHEDAN_SMTP.',
  'mail.not-now': 'Try again in a quarter of an hour: servers put off whom they do not know yet.',
  'mail.settings-unreadable':
    'The file in NGHEDAN_SMTP, or the certificate that it names, is gone or damaged: put it back.',
  'mail.refused': 'Ask whoever runs the mail server why it refuses the sender in ?from= or this recipient.',
};

const lookAtMail = async (
  settings: NonNullable<NoticeSettings['smtp']>,
  test: SendTest,
): Promise<Finding> => {
  const mail = new SmtpMail(settings);
  try {
    await mail.check();
    if (typeof test !== 'string')
      return well('mail', 'the server answers, over TLS where it must, and lets us in');
    const text = 'Thư thử của Nghe Dân. / A test of Nghe Dân.';
    await mail.send({ to: test, messageId: randomUUID(), subject: 'Nghe Dân', text });
    return well('mail', 'the server has taken a message');
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error;
    return ill('mail', error.code, MAIL_TODO[error.code]);
  }
};

const lookAtDestination = async (
  destination: Destination,
  clock: Pick<Clock, 'now'>,
  test: boolean,
): Promise<Finding> => {
  const about = `destination ${destination.name}`;
  try {
    if (test) {
      await tryDestination(destination, clock.now());
      return well(about, 'it has taken a test');
    }
    await pinnedAddress(destination.url, destination.reach);
    return well(about, 'its name stands for an address that is allowed; nothing was sent');
  } catch (error) {
    if (!(error instanceof WebhookFailed)) throw error;
    return ill(about, error.code, WEBHOOK_TODO[error.code] ?? 'Ask whoever runs it what its answer means.');
  }
};

const WEBHOOK_TODO: Readonly<Record<string, string>> = {
  'webhook.unresolved': 'Put right its "url", or the name server of this machine.',
  'webhook.address-forbidden':
    'It lies inside the organisation or on this machine: say "inside": true or "loopback": true if that is meant.',
  'webhook.certificate':
    'Its certificate is not trusted for this name: renew it, or name its authority in "caFile".',
  'webhook.files-unreadable':
    'A secret file or its "caFile" is gone, damaged or readable by others: put it right; no restart is needed.',
  'webhook.unreachable': 'See that it runs and that this machine may reach it.',
  'webhook.timeout': 'It must answer within five seconds: take what comes first, work on it afterwards.',
  'webhook.redirected': 'Put the address that it points to in its place: redirects are not followed.',
};
