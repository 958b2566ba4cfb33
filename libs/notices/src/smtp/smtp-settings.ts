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
  const from = url.searchParams.get('from') ?? '';
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from))
    throw new Error(
      'NGHEDAN_SMTP does not say from which address the office writes: add ?from=office@example.vn.',
    );
  const unknown = [...url.searchParams.keys()].find((name) => name !== 'from' && name !== 'ca');
  if (unknown !== undefined) throw new Error(`NGHEDAN_SMTP does not know "${unknown}": only from and ca.`);
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  if ((user === '') !== (password === ''))
    throw new Error('NGHEDAN_SMTP needs a user and a password, or neither.');
  const security = url.protocol === 'smtps:' ? 'tls' : LOOPBACK.test(url.hostname) ? 'plain' : 'starttls';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (security === 'tls' ? 465 : 587) : Number(url.port),
    security,
    ...(user !== '' && { user, password }),
    from,
    ...authority(url.searchParams.get('ca')),
  };
};

const authority = (file: string | null): Pick<SmtpSettings, 'ca'> => {
  if (file === null) return {};
  try {
    return { ca: readFileSync(file, 'utf8') };
  } catch {
    throw new Error(`NGHEDAN_SMTP names a certificate that cannot be read: ${file}`);
  }
};
