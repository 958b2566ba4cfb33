import { readFileSync } from 'node:fs';
import { readDestinations, smtpSettings, type Destination, type SmtpSettings } from '#notices';

/** What an operator says of notices; nothing is sent anywhere by default. */
export type NoticeSettings = Readonly<{
  /** As the setting or the file has it now: read anew for each message. */
  smtp?: () => SmtpSettings;
  /** Address under which people open the page, for links in messages; without a slash at the end. */
  page: string;
  destinations: readonly Destination[];
}>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `NGHEDAN_SMTP`: the mail server as a URL, or a file with it; `NGHEDAN_URL`: where people open the page;
 * `NGHEDAN_NOTICES`: the file of destinations.
 *
 * @throws Error with one sentence for the operator, without any address or secret
 */
export const noticeSettings = (env: Environment): { notices?: NoticeSettings } => {
  const { NGHEDAN_SMTP: smtp, NGHEDAN_NOTICES: file, NGHEDAN_URL: url } = env;
  if (smtp === undefined && file === undefined) return {};
  if (env['NGHEDAN_PRACTICE'] === '1')
    throw new Error(
      'Practice would tell others of made-up matters: leave NGHEDAN_SMTP and NGHEDAN_NOTICES out.',
    );
  if (smtp !== undefined && url === undefined)
    throw new Error(
      'NGHEDAN_SMTP needs NGHEDAN_URL=https://…, where people open the page: messages link to it.',
    );
  return {
    notices: {
      ...(smtp !== undefined && { smtp: smtpIn(smtp) }),
      page: pageOf(url),
      destinations: file === undefined ? [] : readDestinations(file),
    },
  };
};

/** Read once here, so that a mistake is said at the start. */
const smtpIn = (smtp: string): (() => SmtpSettings) => {
  const read = (): SmtpSettings => smtpSettings(urlIn(smtp));
  read();
  return read;
};

const urlIn = (smtp: string): string => {
  if (/^smtps?:/.test(smtp)) return smtp;
  try {
    return readFileSync(smtp, 'utf8');
  } catch {
    throw new Error('NGHEDAN_SMTP is neither smtps://… nor a file that can be read.');
  }
};

const pageOf = (url = ''): string => {
  if (url !== '' && !/^https?:\/\/[^\s?#]+$/.test(url))
    throw new Error(`NGHEDAN_URL=${url} is not an address such as https://nghedan.xa.example.`);
  return url.replace(/\/+$/, '');
};
