import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { Clock } from '#kernel';
import { ABSOLUTE_HOURS, FRESH_MINUTES, IDLE_MINUTES, Sessions, type Session } from '../sessions.js';
import { asked } from './asked.js';

const MINUTE = 60_000;

type Kept = Readonly<{
  hash: string;
  sessionId: string;
  userId: string;
  startedAt: number;
  seenAt: number;
  confirmedAt: number;
}>;

/** A field of a session that still is one: to set one on what was revoked meanwhile would bring half of it back. */
const TOUCH = `if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) end return 0`;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const toSession = ({ sessionId, userId, startedAt, seenAt }: Kept): Session => ({
  sessionId,
  userId,
  startedAt: new Date(startedAt).toISOString(),
  seenAt: new Date(seenAt).toISOString(),
});

/** Sessions that several nodes share. Redis may lose them: then everybody signs in again. */
export class RedisSessions extends Sessions {
  /** @param prefix of the keys; sessions of one office do not open another on the same server */
  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async answers(): Promise<boolean> {
    return this.redis.ping().then(
      () => true,
      () => false,
    );
  }

  override async start(userId: string): Promise<{ secret: string; session: Session }> {
    const secret = randomBytes(32).toString('base64url');
    const now = this.now();
    const hash = hashOf(secret);
    const kept = { sessionId: randomUUID(), userId, startedAt: now, seenAt: now, confirmedAt: now };
    const [key, all] = [this.key(hash), this.ofUser(userId)];
    const life = ABSOLUTE_HOURS * 60 * MINUTE;
    await asked(
      this.redis.multi().hset(key, kept).pexpire(key, life).sadd(all, hash).pexpire(all, life).exec(),
    );
    return { secret, session: toSession({ hash, ...kept }) };
  }

  override async find(secret: string): Promise<Session | undefined> {
    const kept = await this.alive(hashOf(secret));
    if (!kept) return undefined;
    const now = this.now();
    if (now - kept.seenAt < MINUTE) return toSession(kept);
    await this.touch(kept.hash, 'seenAt', now);
    return toSession({ ...kept, seenAt: now });
  }

  override async peek(secret: string): Promise<Session | undefined> {
    const kept = await this.alive(hashOf(secret));
    return kept && toSession(kept);
  }

  override async isFresh(secret: string): Promise<boolean> {
    const kept = await this.alive(hashOf(secret));
    return kept !== undefined && this.now() - kept.confirmedAt <= FRESH_MINUTES * MINUTE;
  }

  override async confirm(secret: string): Promise<void> {
    await this.touch(hashOf(secret), 'confirmedAt', this.now());
  }

  override async list(userId: string): Promise<readonly Session[]> {
    return (await this.all(userId))
      .toSorted(
        (one, other) => other.startedAt - one.startedAt || one.sessionId.localeCompare(other.sessionId),
      )
      .map(toSession);
  }

  override async revoke(userId: string, sessionId: string): Promise<void> {
    await this.end(userId, (kept) => kept.sessionId === sessionId);
  }

  override async revokeAll(userId: string, except = ''): Promise<void> {
    await this.end(userId, (kept) => kept.sessionId !== except);
  }

  private async end(userId: string, which: (kept: Kept) => boolean): Promise<void> {
    const hashes = (await this.all(userId)).filter(which).map(({ hash }) => hash);
    if (hashes.length === 0) return;
    await asked(
      this.redis
        .multi()
        .del(...hashes.map((hash) => this.key(hash)))
        .srem(this.ofUser(userId), ...hashes)
        .exec(),
    );
  }

  private async all(userId: string): Promise<readonly Kept[]> {
    const hashes = await asked(this.redis.smembers(this.ofUser(userId)));
    const all = await Promise.all(hashes.map((hash) => this.alive(hash)));
    return all.filter((kept) => kept !== undefined);
  }

  private async alive(hash: string): Promise<Kept | undefined> {
    const { sessionId, userId, ...at } = await asked(this.redis.hgetall(this.key(hash)));
    if (sessionId === undefined || userId === undefined) return undefined;
    const [startedAt, seenAt, confirmedAt] = [
      Number(at['startedAt']),
      Number(at['seenAt']),
      Number(at['confirmedAt']),
    ];
    const now = this.now();
    const lives = seenAt > now - IDLE_MINUTES * MINUTE && startedAt > now - ABSOLUTE_HOURS * 60 * MINUTE;
    return lives ? { hash, sessionId, userId, startedAt, seenAt, confirmedAt } : undefined;
  }

  private async touch(hash: string, field: 'seenAt' | 'confirmedAt', at: number): Promise<void> {
    await asked(this.redis.eval(TOUCH, 1, this.key(hash), field, at));
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }

  private key(hash: string): string {
    return `${this.prefix}session:${hash}`;
  }

  private ofUser(userId: string): string {
    return `${this.prefix}sessions:${userId}`;
  }
}
