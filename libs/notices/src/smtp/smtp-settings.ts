import { readFileSync } from 'node:fs';

/** The office's mail server and how it is spoken to. `password` is never to be logged. */
export type SmtpSettings = Readonly<{
  host: string;
  port: number;
  /** `tls`: from the first byte; `starttls`: demanded before anything else; `plain`: on this machine only. */
  security: 'tls' | 'starttls' | 'plain';
  user?: string;
  password?: string;
  /** Address under which the office writes. */
  from: string;
  /** Certificate of the authority that vouches for the server, PEM; absent: those that the system trusts. */
  ca?: string;
}>;

const LOOPBACK = /^(127(\.\d+){3}|\[::1\]|localhost)$/;

/**
 * `smtps://user:password@host:465?from=address`, or `smtp://` with port 587, where TLS is demanded by STARTTLS unless
 * the server is on this machine; `&ca=file` names the authority of a network of its own.
 *
 * @throws Error with one sentence for the operator, without the address itself: it may hold a password
 */
export const smtpSettings = (text: string): SmtpSettings => {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    throw new Error('NGHEDAN_SMTP is not smtps://user:password@host:465?from=office@example.vn.');
  const unknown = [...url.searchParams.keys()].find((name) => name !== 'from' && name !== 'ca');
  if (unknown !== undefined) throw new Error(`NGHEDAN_SMTP does not know "${unknown}": only from and ca.`);
  return { ...serverIn(url), ...loginIn(url), from: senderIn(url), ...authority(url.searchParams.get('ca')) };
};

const serverIn = ({ protocol, hostname, port }: URL): Pick<SmtpSettings, 'host' | 'port' | 'security'> => {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol === 'smtps:') return { host, port: Number(port || 465), security: 'tls' };
  return { host, port: Number(port || 587), security: LOOPBACK.test(hostname) ? 'plain' : 'starttls' };
};

const loginIn = ({ username, password: said }: URL): Pick<SmtpSettings, 'user' | 'password'> => {
  const [user, password] = [decodeURIComponent(username), decodeURIComponent(said)];
  if ((user === '') !== (password === ''))
    throw new Error('NGHEDAN_SMTP needs a user and a password, or neither.');
  return user === '' ? {} : { user, password };
};

const senderIn = ({ searchParams }: URL): string => {
  const from = searchParams.get('from') ?? '';
  if (/^[^\s@<>]+@[^\s@<>]+$/.test(from)) return from;
  throw new Error(
    'NGHEDAN_SMTP does not say from which address the office writes: add ?from=office@example.vn.',
  );
};

const authority = (file: string | null): Pick<SmtpSettings, 'ca'> => {
  if (file === null) return {};
  try {
    return { ca: readFileSync(file, 'utf8') };
  } catch {
    throw new Error(`NGHEDAN_SMTP names a certificate that cannot be read: ${file}`);
  }
};
