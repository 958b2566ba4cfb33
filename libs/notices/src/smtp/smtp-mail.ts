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

/** The mail server over SMTP, one connection for each message. */
export class SmtpMail extends OutgoingMail {
  private readonly options: SMTPTransportOptions;
  private opened: ReturnType<typeof open> | undefined;

  /** @param patience in milliseconds, for tests */
  constructor(
    private readonly settings: SmtpSettings,
    patience: SmtpPatience = {},
  ) {
    super();
    const { host, port, security, user, password, ca } = settings;
    this.options = {
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
    };
  }

  override async send({ to, messageId, subject, text }: Mail): Promise<void> {
    const { from } = this.settings;
    await this.asked((transport) =>
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
    work: (transport: Awaited<ReturnType<typeof open>>) => Promise<unknown>,
  ): Promise<void> {
    const transport = await (this.opened ??= open(this.options));
    try {
      await work(transport);
    } catch (error) {
      throw failureOf(error);
    }
  }
}

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
