import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnswerCheck } from './answer-check.js';
import { startServer, type Server, type ServerOptions } from '../../apps/api/src/start-server.js';
import { Clock } from '#kernel';

export const PASSWORD = 'mot cau dai de nho 42';

/** A clock that stands still until it is told the time. */
export class StandingClock extends Clock {
  constructor(private instant = '2026-09-14T02:00:00.000Z') {
    super();
  }

  override now(): string {
    return this.instant;
  }

  set(instant: string): void {
    this.instant = instant;
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a body holds is what the tests find out
export type Answer = Readonly<{ status: number; headers: Headers; body: any }>;

type Body = Answer['body'];

/** The row of a list that says so; the test fails where there is none. */
export const row = (rows: readonly Record<string, unknown>[], field: string, value: unknown): Body => {
  const found = rows.find((one) => one[field] === value);
  if (!found) throw new Error(`no row says ${field} = ${String(value)}`);
  return found;
};

type Sending = Readonly<{ key?: string; headers?: Record<string, string> }>;

/** Every answer of every test is what the API document says. */
const answers = new AnswerCheck();

/** A browser's worth of HTTP: keeps its cookie, sends JSON. */
export class Visitor {
  private cookie: string | undefined;

  constructor(private readonly url: string) {}

  /** The same browser, sent to another node. */
  at(url: string): Visitor {
    const there = new Visitor(url);
    there.cookie = this.cookie;
    return there;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, { headers });
  }

  /** What a file holds, byte for byte. */
  async bytes(path: string): Promise<Buffer> {
    const answer = await fetch(this.url + path, {
      headers: { ...(this.cookie !== undefined && { cookie: this.cookie }) },
    });
    return Buffer.from(await answer.arrayBuffer());
  }

  /** The same of a file that is asked for by a POST; the test fails where there is none. */
  async postForBytes(path: string, body: unknown): Promise<Buffer> {
    const answer = await fetch(this.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.cookie !== undefined && { cookie: this.cookie }),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** An answer that does not end before the signal says so. */
  open(path: string, signal: AbortSignal): Promise<Response> {
    return fetch(this.url + path, {
      headers: { ...(this.cookie !== undefined && { cookie: this.cookie }) },
      signal,
    });
  }

  post(path: string, body: unknown, { key = randomUUID(), headers = {} }: Sending = {}): Promise<Answer> {
    return this.send('POST', path, JSON.stringify(body), {
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    });
  }

  async send(
    method: string,
    path: string,
    body: string | Buffer | undefined,
    { headers = {} }: Sending = {},
  ) {
    const answer = await fetch(this.url + path, {
      method,
      headers: { ...headers, ...(this.cookie !== undefined && { cookie: this.cookie }) },
      ...(body !== undefined && { body: body as string }),
    });
    const [cookie] = answer.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';')[0];
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    if (isJson && answer.ok) await answers.hold(method, path, answer.status, JSON.parse(text));
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
  }
}

export type Office = Readonly<{
  server: Server;
  clock: StandingClock;
  data: string;
  stranger(): Visitor;
  signIn(username: string): Promise<Visitor>;
  close(): Promise<void>;
}>;

/** A server that a test starts: on loopback, in this thread, silent unless something breaks. */
export const SMALL_SERVER = {
  host: '127.0.0.1',
  port: 0,
  cookie: 'auto',
  behindProxy: false,
  logLevel: 'error',
  threads: false,
} as const;

/**
 * A commune with one account of each role, and a second commune that is none of their business.
 *
 * @param since the instant at which everything was set up: nobody can sign in before it
 * @param settings what an operator may set, where a test is about it
 */
export const openOffice = async (since?: string, settings: Partial<ServerOptions> = {}): Promise<Office> => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-e2e-'));
  const data = join(folder, 'data');
  const clock = new StandingClock(since);
  const server = await startServer({
    data,
    clock,
    ...SMALL_SERVER,
    ...settings,
  });
  const stranger = (): Visitor => new Visitor(server.url);
  const signIn = async (username: string): Promise<Visitor> => {
    const visitor = stranger();
    const { status } = await visitor.post('/api/session', { username, password: PASSWORD });
    if (status !== 200) throw new Error(`${username} cannot sign in: ${status}`);
    return visitor;
  };
  await furnish(server, stranger(), signIn);
  const close = async (): Promise<void> => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { server, clock, data, stranger, signIn, close };
};

const furnish = async (
  server: Server,
  stranger: Visitor,
  signIn: (username: string) => Promise<Visitor>,
): Promise<void> => {
  const token = server.setUp?.split('#')[1];
  const first = {
    token,
    username: 'quantri',
    displayName: 'Quản trị A',
    password: PASSWORD,
    unitName: 'Tỉnh Mẫu',
  };
  expectStatus(await stranger.post('/api/setup', first), 201);
  const admin = await signIn('quantri');
  const root = (await admin.get('/api/session')).body.home.unit as string;
  const unit = async (name: string): Promise<string> => {
    const body = { name, level: 'commune', parent: root, remote: false, validFrom: '2025-07-01' };
    const made = expectStatus(await admin.post('/api/units', body), 201);
    await admin.get(`/api/units?sau=${made.body.position}`);
    return made.body.unit as string;
  };
  const an = await unit('Xã An Mẫu');
  const binh = await unit('Xã Bình Mẫu');
  const staff: readonly (readonly [string, readonly string[], string])[] = [
    ['tiepdan', COMMUNE_STAFF, an],
    ['lanhdao', ['leader', 'adviser'], an],
    ['thanhtra', ['inspector'], root],
    ['xabinh', COMMUNE_STAFF, binh],
  ];
  for (const [username, [role, ...more], at] of staff) {
    const body = { username, displayName: `Cán bộ ${username}`, password: PASSWORD, role, unit: at };
    const { userId } = expectStatus(await admin.post('/api/users', body), 201).body;
    for (const other of more) {
      expectStatus(await admin.post(`/api/users/${userId}/roles`, { role: other, unit: at }), 200);
    }
  }
};

/**
 * An account with a role that takes two persons, once there are two administrators: one asks, its owner sets the
 * password, the other signs.
 */
export const employByTwo = async (
  first: Visitor,
  second: Visitor,
  { password, ...account }: Readonly<{ password: string; username: string; [other: string]: unknown }>,
): Promise<void> => {
  const approvalId = randomUUID();
  const asked = { approvalId, reason: 'Theo phân công', basis: '45/QĐ-UBND', ...account };
  const { link } = expectStatus(await first.post('/api/approvals/roles', asked), 201).body;
  const { token } = link as { token: string };
  expectStatus(await first.post('/api/session/password-link', { token, password }), 200);
  const signed = expectStatus(await second.post(`/api/approvals/${approvalId}/sign`, {}), 200);
  if (signed.body.status !== 'carried-out') throw new Error(`signed and ${String(signed.body.status)}`);
};

/** In a commune one person holds several roles. */
export const COMMUNE_STAFF = ['officer', 'clerk', 'adviser', 'verifier', 'secretary', 'publisher'] as const;

export const expectStatus = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) {
    throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer;
};

/** A reception as the desk sends it; made-up people only. */
export const visit = (over: object = {}): Record<string, unknown> => ({
  visitId: randomUUID(),
  occurredOn: '2026-09-14',
  desk: 'Bàn 1',
  kind: 'regular',
  matter: 'petition',
  field: 'ha-tang',
  summary: 'Đề nghị sửa đường liên thôn bị ngập',
  citizen: { name: 'Nguyễn Thị Mẫu', phone: '0900000001', birth: { text: '1980' } },
  people: 1,
  documents: [{ title: 'Đơn kiến nghị', pages: 2 }],
  outcome: { kind: 'accept' },
  ...over,
});
