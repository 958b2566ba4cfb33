import { isDeepStrictEqual } from 'node:util';
import type { SMTPTransportOptions } from 'nodemailer';
import { MailFailed, OutgoingMail, type Mail } from '../outgoing-mail.js';
import type { SmtpSettings } from './smtp-settings.js';

/** Milliseconds: a server that does not answer must not hold up the rest of the work. */
const PATIENCE = {
  dnsTimeout: 5_000,
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 10_000,
};

export type SmtpPatience = Partial<typeof PATIENCE>;

/** The library is loaded when something is to be sent: most offices never do. */
const open = async (options: SMTPTransportOptions) => (await import('nodemailer')).createTransport(options);

type Opened = Readonly<{ settings: SmtpSettings; transport: ReturnType<typeof open> }>;

/** The mail server over SMTP, one connection for each message. */
export class SmtpMail extends OutgoingMail {
  private opened: Opened | undefined;

  /**
   * @param read asked before each message, so that a new password or server needs no restart
   * @param patience in milliseconds, for tests
   */
  constructor(
    private readonly read: () => SmtpSettings,
    private readonly patience: SmtpPatience = {},
  ) {
    super();
  }

  override async send({ to, messageId, subject, text }: Mail): Promise<void> {
    await this.asked((transport, { from }) =>
      transport.sendMail({
        from,
        to: { name: '', address: to },
        messageId: `<${messageId}@${from.split('@').at(-1) ?? 'localhost'}>`,
        subject,
        text,
        // RFC 3834: nobody's out-of-office answers it.
        headers: { 'Auto-Submitted': 'auto-generated' },
      }),
    );
  }

  override async check(): Promise<void> {
    await this.asked((transport) => transport.verify());
  }

  private async asked(
    work: (transport: Awaited<ReturnType<typeof open>>, settings: SmtpSettings) => Promise<unknown>,
  ): Promise<void> {
    const { settings, transport } = this.current();
    const opened = await transport;
    try {
      await work(opened, settings);
    } catch (error) {
      throw failureOf(error);
    }
  }

  private current(): Opened {
    const settings = this.settings();
    if (!this.opened || !isDeepStrictEqual(this.opened.settings, settings))
      this.opened = { settings, transport: open(optionsOf(settings, this.patience)) };
    return this.opened;
  }

  private settings(): SmtpSettings {
    try {
      return this.read();
    } catch {
      throw new MailFailed('mail.settings-unreadable', 'server');
    }
  }
}

const optionsOf = (
  { host, port, security, user, password, ca }: SmtpSettings,
  patience: SmtpPatience,
): SMTPTransportOptions => ({
  host,
  port,
  secure: security === 'tls',
  requireTLS: security === 'starttls',
  ...(user !== undefined && { auth: { user, pass: password } }),
  ...(ca !== undefined && { tls: { ca } }),
  ...PATIENCE,
  ...patience,
  // No message of ours names a file or an address to fetch; what is not possible cannot be talked into.
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** The library's message repeats what the server said, which may be the address: it stays here. */
const failureOf = (error: unknown): MailFailed => {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
  if (code === 'EAUTH') return new MailFailed('mail.login-refused', 'server');
  if (code === 'ETLS' || (code === 'ESOCKET' && /certificate|altname/i.test(String(error))))
    return new MailFailed('mail.not-secure', 'server');
  const said = /^(MAIL FROM|RCPT TO|DATA)/.test(command ?? '') && responseCode !== undefined;
  // 421: the server closes, whatever the message is.
  if (!said || responseCode === 421) return new MailFailed('mail.server-away', 'server');
  return new MailFailed(responseCode >= 500 ? 'mail.refused' : 'mail.not-now', 'message');
};
