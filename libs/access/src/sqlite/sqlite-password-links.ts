import type { Clock } from '#kernel';
import { LINK_DAYS, PasswordLinks } from '../password-links.js';
import type { AccessDb } from './access-file.js';
import { hashOfToken, newToken } from '../one-time-token.js';

export class SqlitePasswordLinks extends PasswordLinks {
  constructor(
    private readonly db: AccessDb,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async issue(userId: string): Promise<Readonly<{ token: string; until: string }>> {
    const token = newToken();
    const until = Date.parse(this.clock.now()) + LINK_DAYS * 24 * 3_600_000;
    this.db
      .prepare('INSERT OR REPLACE INTO password_links (user_id, hash, until) VALUES (?, ?, ?)')
      .run(userId, hashOfToken(token), until);
    return { token, until: new Date(until).toISOString() };
  }

  override async find(token: string): Promise<string | undefined> {
    return this.db
      .prepare<[Buffer, number], string>('SELECT user_id FROM password_links WHERE hash = ? AND until > ?')
      .pluck()
      .get(hashOfToken(token), Date.parse(this.clock.now()));
  }

  override async cancel(userId: string): Promise<void> {
    this.db.prepare('DELETE FROM password_links WHERE user_id = ?').run(userId);
  }

  override async redeem(token: string): Promise<boolean> {
    return this.db.prepare('DELETE FROM password_links WHERE hash = ?').run(hashOfToken(token)).changes === 1;
  }
}
