import { newest, sayLast, sayNext, type PrivateEntry, type PrivateStreams } from '#event-store';
import type { Clock } from '#kernel';
import { hashOfToken, newToken } from '../one-time-token.js';
import { LINK_DAYS, PasswordLinks } from '../password-links.js';
import { SetupToken } from '../setup-token.js';

type Issued = Readonly<{ hash: string; until?: number }>;

/** A token that works once and gives way to a newer one: a stream whose newest entry says whether it still does. */
class OneTimeToken {
  constructor(
    private readonly streams: PrivateStreams,
    private readonly stream: string,
  ) {}

  async issue(token: string, until?: number): Promise<void> {
    const data: Issued = { hash: kept(token), ...(until !== undefined && { until }) };
    await sayLast(this.streams, this.stream, { type: 'Issued', data });
  }

  async current(): Promise<Issued | undefined> {
    const last = await newest(this.streams, this.stream);
    return last?.type === 'Issued' ? (last.data as Issued) : undefined;
  }

  async holds(token: string): Promise<boolean> {
    return (await this.current())?.hash === kept(token);
  }

  /** Of two who use it at once, one does. */
  async use(token: string): Promise<boolean> {
    const last = await newest(this.streams, this.stream);
    if (last?.type !== 'Issued' || (last.data as Issued).hash !== kept(token)) return false;
    return this.end('Used', last);
  }

  async cancel(): Promise<void> {
    for (;;) {
      const last = await newest(this.streams, this.stream);
      if (last?.type !== 'Issued' || (await this.end('Cancelled', last))) return;
    }
  }

  /** @returns false when somebody was quicker */
  private async end(type: 'Used' | 'Cancelled', { revision }: PrivateEntry): Promise<boolean> {
    return (await sayNext(this.streams, this.stream, { type, data: {} }, revision)) !== undefined;
  }
}

const kept = (token: string): string => hashOfToken(token).toString('base64url');

/** The set-up token of several nodes: the one that was printed last works. */
export class StreamSetupToken extends SetupToken {
  private readonly only: OneTimeToken;

  constructor(streams: PrivateStreams) {
    super();
    this.only = new OneTimeToken(streams, 'setup-1');
  }

  override async issue(): Promise<string> {
    const token = newToken();
    await this.only.issue(token);
    return token;
  }

  override check(token: string): Promise<boolean> {
    return this.only.holds(token);
  }

  override redeem(token: string): Promise<boolean> {
    return this.only.use(token);
  }

  override async pending(): Promise<boolean> {
    return (await this.only.current()) !== undefined;
  }
}

/** Links to set a password, one stream an account; the token begins with the account, by which it is found. */
export class StreamPasswordLinks extends PasswordLinks {
  constructor(
    private readonly streams: PrivateStreams,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async issue(userId: string): Promise<Readonly<{ token: string; until: string }>> {
    const token = `${userId}.${newToken()}`;
    const until = Date.parse(this.clock.now()) + LINK_DAYS * 24 * 3_600_000;
    await this.of(userId).issue(token, until);
    return { token, until: new Date(until).toISOString() };
  }

  override async find(token: string): Promise<string | undefined> {
    const userId = ownerOf(token);
    const issued = await this.of(userId).current();
    if (issued?.hash !== kept(token) || (issued.until ?? 0) <= Date.parse(this.clock.now())) return undefined;
    return userId;
  }

  override redeem(token: string): Promise<boolean> {
    return this.of(ownerOf(token)).use(token);
  }

  override cancel(userId: string): Promise<void> {
    return this.of(userId).cancel();
  }

  private of(userId: string): OneTimeToken {
    return new OneTimeToken(this.streams, `link-${userId}`);
  }
}

/** What is no token of ours has no stream either. */
const ownerOf = (token: string): string => /^\s*([\w-]{1,80})\./.exec(token)?.[1] ?? 'nobody';
