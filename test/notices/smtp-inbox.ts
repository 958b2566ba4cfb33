import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { CERTIFICATE, KEY } from './certificate.js';

/** What the server does at a step: an answer of its own, `drop` the line, or `hang`. */
export type Fault = Readonly<{ at: 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'end'; does: string }>;

export type Received = Readonly<{ to: readonly string[]; raw: string; secure: boolean }>;

const OK = '250 OK';

/** As much of a mail server as a test needs: takes what comes, or misbehaves as it is told. */
export class SmtpInbox {
  readonly received: Received[] = [];
  faults: Fault[] = [];
  /** Whether STARTTLS is offered. */
  offersTls = false;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<SmtpInbox> {
    const server = createServer();
    const inbox = new SmtpInbox(server);
    server.on('connection', (socket) => inbox.talk(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return inbox;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The one header of a message, unfolded. */
  static header({ raw }: Received, name: string): string | undefined {
    const head = raw.split('\r\n\r\n')[0]?.replace(/\r\n[ \t]+/g, ' ') ?? '';
    return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1];
  }

  /** The text as its reader sees it. */
  static text({ raw }: Received): string {
    const body = raw.split('\r\n\r\n').slice(1).join('\r\n\r\n');
    if (/^Content-Transfer-Encoding: base64/im.test(raw)) return Buffer.from(body, 'base64').toString('utf8');
    const bytes = body
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString('utf8');
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: Socket, secure = false): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    let [to, raw, inData, rest]: [string[], string, boolean, string] = [[], '', false, ''];
    const answer = (at: Fault['at'], usual: string): boolean => {
      const found = this.faults.findIndex((fault) => fault.at === at);
      const does = found < 0 ? usual : (this.faults.splice(found, 1)[0]?.does ?? usual);
      if (does === 'drop') socket.destroy();
      else if (does !== 'hang') socket.write(`${does}\r\n`);
      return does === usual;
    };
    const line = (text: string): void => {
      if (inData) {
        if (text !== '.') raw += `${text.replace(/^\./, '')}\r\n`;
        else {
          inData = false;
          if (answer('end', OK)) this.received.push({ to, raw, secure });
          [to, raw] = [[], ''];
        }
        return;
      }
      const verb = text.split(/[ :]/)[0]?.toUpperCase();
      if (verb === 'EHLO')
        answer('EHLO', this.offersTls && !secure ? '250-inbox\r\n250 STARTTLS' : '250 inbox');
      else if (verb === 'STARTTLS' && this.offersTls) upgrade();
      else if (verb === 'MAIL') answer('MAIL', OK);
      else if (verb === 'RCPT') {
        if (answer('RCPT', OK)) to.push(/<(.*)>/.exec(text)?.[1] ?? '');
      } else if (verb === 'DATA') inData = answer('DATA', '354 go on');
      else if (verb === 'QUIT') socket.end('221 bye\r\n');
      else socket.write('502 unknown\r\n');
    };
    const upgrade = (): void => {
      socket.write('220 go on\r\n');
      socket.removeAllListeners('data');
      this.talk(new TLSSocket(socket, { isServer: true, key: KEY, cert: CERTIFICATE }), true);
    };
    socket.on('data', (part: Buffer) => {
      const lines = (rest + part.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(line);
    });
    if (!secure) answer('greeting', '220 inbox');
  }
}
