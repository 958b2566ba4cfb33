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

  /** The same client, over TLS from now on. */
  upgrade(socket: Socket): void {
    socket.removeAllListeners('data');
    this.talk(new TLSSocket(socket, { isServer: true, key: KEY, cert: CERTIFICATE }), true);
  }

  private talk(socket: Socket, secure = false): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    const said = new Conversation(this, socket, secure);
    let rest = '';
    socket.on('data', (part: Buffer) => {
      const lines = (rest + part.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) said.hear(line);
    });
    if (!secure) said.answer('greeting', '220 inbox');
  }
}

/** One client at the line. */
class Conversation {
  private to: string[] = [];
  private raw = '';
  private inData = false;
  private readonly verbs: Readonly<Record<string, (line: string) => void>> = {
    EHLO: () => {
      const offers = this.inbox.offersTls && !this.secure;
      this.answer('EHLO', offers ? '250-inbox\r\n250 STARTTLS' : '250 inbox');
    },
    STARTTLS: () => {
      this.socket.write(this.inbox.offersTls ? '220 go on\r\n' : '502 unknown\r\n');
      if (this.inbox.offersTls) this.inbox.upgrade(this.socket);
    },
    MAIL: () => void this.answer('MAIL', OK),
    RCPT: (line) => {
      if (this.answer('RCPT', OK)) this.to.push(/<(.*)>/.exec(line)?.[1] ?? '');
    },
    DATA: () => {
      this.inData = this.answer('DATA', '354 go on');
    },
    QUIT: () => void this.socket.end('221 bye\r\n'),
  };

  constructor(
    private readonly inbox: SmtpInbox,
    private readonly socket: Socket,
    private readonly secure: boolean,
  ) {}

  hear(line: string): void {
    if (this.inData) return this.take(line);
    const verb = this.verbs[line.split(/[ :]/)[0]?.toUpperCase() ?? ''];
    if (verb) verb(line);
    else this.socket.write('502 unknown\r\n');
  }

  /** @returns whether it is the usual answer */
  answer(at: Fault['at'], usual: string): boolean {
    const { faults } = this.inbox;
    const found = faults.findIndex((fault) => fault.at === at);
    const does = found < 0 ? usual : (faults.splice(found, 1)[0]?.does ?? usual);
    if (does === 'drop') this.socket.destroy();
    else if (does !== 'hang') this.socket.write(`${does}\r\n`);
    return does === usual;
  }

  private take(line: string): void {
    if (line !== '.') {
      this.raw += `${line.replace(/^\./, '')}\r\n`;
      return;
    }
    this.inData = false;
    const { to, raw, secure } = this;
    if (this.answer('end', OK)) this.inbox.received.push({ to, raw, secure });
    [this.to, this.raw] = [[], ''];
  }
}
