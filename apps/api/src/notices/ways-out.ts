import { MAIL_LANE, SmtpMail, type Destination, type OutgoingMail } from '#notices';
import type { NoticeSettings } from './notice-settings.js';

/** How something leaves: by the mail server, or by a webhook to any destination. */
export type Channel = 'mail' | 'webhook';

export const channelOf = (lane: string): Channel => (lane === MAIL_LANE ? 'mail' : 'webhook');

/** Every way by which something leaves the office (đường gửi ra): none, unless the operator named it. */
export class WaysOut {
  constructor(
    /** Where people open the page. */
    readonly page: string,
    readonly destinations: readonly Destination[],
    readonly mail?: OutgoingMail,
  ) {}

  /** Names of all ways, as `Lanes` knows them. */
  lanes(): readonly string[] {
    return [...(this.mail ? [MAIL_LANE] : []), ...this.destinations.map(({ name }) => name)];
  }

  static of({ smtp, page, destinations }: NoticeSettings = { page: '', destinations: [] }): WaysOut {
    return new WaysOut(page, destinations, smtp && new SmtpMail(smtp));
  }
}
