import { lookup } from 'node:dns/promises';
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import { isAllowed, type Reach } from './allowed-address.js';

/** Name → addresses, asked once for each try. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export type WebhookPost = Readonly<{
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  reach: Reach;
  /** Certificate of whoever vouches for it, PEM; those of the system where nothing else is said. */
  ca?: string;
  /** The system's resolver where nothing else is said. */
  resolve?: Resolve;
  /** Milliseconds for everything together. */
  patience?: number;
  signal?: AbortSignal;
}>;

/** Why a destination did not take it. The code goes to the page and the log; it holds no address. */
export class WebhookFailed extends Error {
  override readonly name = 'WebhookFailed';
  constructor(readonly code: string) {
    super(code);
  }
}

const PATIENCE_MS = 5_000;
const LARGEST_ANSWER = 4_096;

const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * The one address to which a request goes. All that the name stands for must be allowed: a name that stands for two
 * places is not asked to be at the right one.
 *
 * @throws WebhookFailed `webhook.unresolved`, `webhook.address-forbidden`
 */
export const pinnedAddress = async (url: string, reach: Reach, resolve = systemResolve): Promise<string> => {
  const host = hostOf(url);
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => []);
  const [first] = addresses;
  if (first === undefined) throw new WebhookFailed('webhook.unresolved');
  if (!addresses.every((address) => isAllowed(address, reach)))
    throw new WebhookFailed('webhook.address-forbidden');
  return first;
};

/** Decimal, octal and shortened forms are the same address by then: `URL` writes them as one. */
const hostOf = (url: string): string => new URL(url).hostname.replace(/^\[|\]$/g, '');

/**
 * One POST, to the address that was resolved and checked, wherever the name points a moment later. No redirect is
 * followed. The head of the answer says whether it was taken.
 *
 * @throws WebhookFailed when it was not taken, or nobody knows: send the same again, under the same id
 */
export const postWebhook = async (post: WebhookPost): Promise<void> => {
  const { url, reach, resolve, patience = PATIENCE_MS, signal } = post;
  const limit = AbortSignal.timeout(patience);
  const within = signal ? AbortSignal.any([limit, signal]) : limit;
  const address = await inTime(pinnedAddress(url, reach, resolve), within);
  const status = await answered(post, address, within);
  if (status >= 300 && status < 400) throw new WebhookFailed('webhook.redirected');
  if (status < 200 || status >= 300) throw new WebhookFailed(`webhook.status-${status}`);
};

const timeout = (): WebhookFailed => new WebhookFailed('webhook.timeout');

/** The resolver of the system knows no signal: it is left behind. */
const inTime = <T>(work: Promise<T>, within: AbortSignal): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      within.addEventListener('abort', () => reject(timeout()), { once: true });
    }),
  ]);

const answered = (
  { url, headers, body, ca }: WebhookPost,
  address: string,
  signal: AbortSignal,
): Promise<number> => {
  const { protocol, host, port, pathname, search } = new URL(url);
  const name = hostOf(url);
  const options: RequestOptions & { servername?: string; ca?: string } = {
    method: 'POST',
    host: address,
    ...(port !== '' && { port }),
    path: pathname + search,
    headers: {
      ...headers,
      host,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'nghedan',
    },
    agent: false,
    signal,
    ...(!isIP(name) && { servername: name }),
    ...(ca !== undefined && { ca }),
  };
  return new Promise((resolve, reject) => {
    const request = protocol === 'https:' ? requestSecure(options) : requestPlain(options);
    request.on('error', (error) => reject(signal.aborted ? timeout() : failureOf(error)));
    request.on('response', (answer) => {
      resolve(answer.statusCode ?? 0);
      readLittle(answer);
    });
    request.end(body);
  });
};

/** So that the other end can finish what it says; what goes beyond a little is cut off. */
const readLittle = (answer: IncomingMessage): void => {
  let length = 0;
  answer.on('error', () => undefined);
  answer.on('data', (part: Buffer) => {
    length += part.length;
    if (length > LARGEST_ANSWER) answer.destroy();
  });
};

const failureOf = (error: Error & { code?: string }): WebhookFailed => {
  const code = error.code ?? '';
  return new WebhookFailed(/CERT|TLS|SSL|ALTNAME/.test(code) ? 'webhook.certificate' : 'webhook.unreachable');
};
