import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Clock } from '#kernel';
import { ABSOLUTE_HOURS, FRESH_MINUTES, IDLE_MINUTES, Sessions, type Session } from '../sessions.js';
import type { AccessDb } from './access-file.js';

const MINUTE = 60_000;

type Row = { session_id: string; user_id: string; started_at: number; seen_at: number };

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

const toSession = (row: Row): Session => ({
  sessionId: row.session_id,
  userId: row.user_id,
  startedAt: iso(row.started_at),
  seenAt: iso(row.seen_at),
});

/** `:idle` and `:absolute` are the earliest instants of a session that still lives. */
const ALIVE = 'seen_at > :idle AND started_at > :absolute';

export class SqliteSessions extends Sessions {
  constructor(
    private readonly db: AccessDb,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async answers(): Promise<boolean> {
    return this.db.open;
  }

  override async start(userId: string): Promise<{ secret: string; session: Session }> {
    const secret = randomBytes(32).toString('base64url');
    const now = this.now();
    const row: Row = { session_id: randomUUID(), user_id: userId, started_at: now, seen_at: now };
    this.db.prepare(`DELETE FROM sessions WHERE NOT (${ALIVE})`).run(this.limits(now));
    this.db
      .prepare(
        `INSERT INTO sessions (session_id, secret_hash, user_id, started_at, seen_at, confirmed_at)
         VALUES (:session_id, :hash, :user_id, :started_at, :seen_at, :started_at)`,
      )
      .run({ ...row, hash: hashOf(secret) });
    return { secret, session: toSession(row) };
  }

  override async find(secret: string): Promise<Session | undefined> {
    const now = this.now();
    const row = this.alive(secret, now);
    if (!row) return undefined;
    // Once a minute: a write for every request would cost a disk flush each.
    if (now - row.seen_at < MINUTE) return toSession(row);
    this.db.prepare('UPDATE sessions SET seen_at = ? WHERE session_id = ?').run(now, row.session_id);
    return toSession({ ...row, seen_at: now });
  }

  override async peek(secret: string): Promise<Session | undefined> {
    const row = this.alive(secret, this.now());
    return row && toSession(row);
  }

  override async isFresh(secret: string): Promise<boolean> {
    const now = this.now();
    const at = this.db
      .prepare<[object], number>(`SELECT confirmed_at FROM sessions WHERE secret_hash = :hash AND ${ALIVE}`)
      .pluck()
      .get({ hash: hashOf(secret), ...this.limits(now) });
    return at !== undefined && now - at <= FRESH_MINUTES * MINUTE;
  }

  override async confirm(secret: string): Promise<void> {
    this.db
      .prepare('UPDATE sessions SET confirmed_at = ? WHERE secret_hash = ?')
      .run(this.now(), hashOf(secret));
  }

  override async list(userId: string): Promise<readonly Session[]> {
    return this.db
      .prepare<[object], Row>(
        `SELECT * FROM sessions WHERE user_id = :userId AND ${ALIVE} ORDER BY started_at DESC, session_id`,
      )
      .all({ userId, ...this.limits(this.now()) })
      .map(toSession);
  }

  override async revoke(userId: string, sessionId: string): Promise<void> {
    this.db.prepare('DELETE FROM sessions WHERE user_id = ? AND session_id = ?').run(userId, sessionId);
  }

  override async revokeAll(userId: string, except = ''): Promise<void> {
    this.db.prepare('DELETE FROM sessions WHERE user_id = ? AND session_id <> ?').run(userId, except);
  }

  private alive(secret: string, now: number): Row | undefined {
    return this.db
      .prepare<[object], Row>(`SELECT * FROM sessions WHERE secret_hash = :hash AND ${ALIVE}`)
      .get({ hash: hashOf(secret), ...this.limits(now) });
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }

  private limits(now: number): { idle: number; absolute: number } {
    return { idle: now - IDLE_MINUTES * MINUTE, absolute: now - ABSOLUTE_HOURS * 60 * MINUTE };
  }
}
