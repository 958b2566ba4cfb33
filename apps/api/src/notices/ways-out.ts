import { SmtpMail, type Destination, type OutgoingMail } from '#notices';
import type { NoticeSettings } from './notice-settings.js';

/** Every way by which something leaves the office (đường gửi ra): none, unless the operator named it. */
export class WaysOut {
  constructor(
    /** Where people open the page. */
    readonly page: string,
    readonly destinations: readonly Destination[],
    readonly mail?: OutgoingMail,
  ) {}

  static of({ smtp, page, destinations }: NoticeSettings = { page: '', destinations: [] }): WaysOut {
    return new WaysOut(page, destinations, smtp && new SmtpMail(smtp));
  }
}
