/** A message of plain text to one address. */
export type Mail = Readonly<{
  to: string;
  /** The same for every try, so that a second delivery can be told from a second message. Without angle brackets. */
  messageId: string;
  subject: string;
  text: string;
}>;

export type MailFailure =
  | 'mail.server-away'
  | 'mail.not-secure'
  | 'mail.login-refused'
  | 'mail.not-now'
  | 'mail.refused'
  | 'mail.settings-unreadable';

/** Why a message was not taken. Holds neither address nor text. */
export class MailFailed extends Error {
  override readonly name = 'MailFailed';

  constructor(
    readonly code: MailFailure,
    /** Whether it is the server's matter, and others fare no better, or this one message's. */
    readonly concerns: 'server' | 'message',
  ) {
    super(code);
  }
}

/** The port to the office's mail server. */
export abstract class OutgoingMail {
  /**
   * Hands it over: from then on it is the mail server's business. One that was taken may be handed over again when the
   * answer was lost.
   *
   * @throws MailFailed
   */
  abstract send(mail: Mail): Promise<void>;

  /** Greets the server, over TLS, and signs in; sends nothing. @throws MailFailed */
  abstract check(): Promise<void>;
}
