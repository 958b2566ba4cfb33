import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { machineClock } from '../stand-in/machine-clock.js';
import { CERTIFICATE, KEY } from './certificate.js';

export type Taken = Readonly<{ id: string; body: string; verified: boolean; host: string }>;

/** Written from the specification of Standard Webhooks, not from our signing. */
const verifies = (secret: string, { headers }: IncomingMessage, body: string): boolean => {
  const said = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const right = createHmac('sha256', key).update(said).digest();
  const recent =
    Math.abs(Number(headers['webhook-timestamp']) - Date.parse(machineClock.now()) / 1_000) < 300;
  return String(headers['webhook-signature'])
    .split(' ')
    .map((one) => Buffer.from(one.replace(/^v1,/, ''), 'base64'))
    .some((one) => one.length === right.length && timingSafeEqual(one, right) && recent);
};

/** Another program on this machine that takes webhooks, or does not. */
export class WebhookReceiver {
  readonly taken: Taken[] = [];
  /** What it does with what comes; 204 when nothing is said. */
  answers: (answer: ServerResponse, count: number) => void = (answer) => answer.writeHead(204).end();
  private count = 0;
  private readonly server;

  private constructor(
    private readonly secret: string,
    readonly secure: boolean,
  ) {
    const take = (request: IncomingMessage, answer: ServerResponse): void => this.take(request, answer);
    this.server = secure ? createSecure({ key: KEY, cert: CERTIFICATE }, take) : createServer(take);
  }

  static async open(secret: string, secure = false): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver(secret, secure);
    await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `${this.secure ? 'https' : 'http'}://127.0.0.1:${this.port}/hook`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(request: IncomingMessage, answer: ServerResponse): void {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const id = String(request.headers['webhook-id']);
      const verified = verifies(this.secret, request, body);
      this.taken.push({ id, body, verified, host: String(request.headers.host) });
      this.answers(answer, (this.count += 1));
    });
  }
}
