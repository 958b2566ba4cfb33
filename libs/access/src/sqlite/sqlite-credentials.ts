import { Clock, Refusal } from '#kernel';
import { Credentials, type AuthRefusal, type NewPassword, type SignInAttempt } from '../credentials.js';
import { checkPassword } from '../domain/password-rules.js';
import { PasswordHashing } from '../password-hashing.js';
import { Sessions } from '../sessions.js';
import type { AccessDb } from './access-file.js';
import { SqliteThrottle } from './sqlite-throttle.js';

const plain = (username: string): string => username.trim().toLowerCase();

export class SqliteCredentials extends Credentials {
  private readonly hashing = new PasswordHashing();
  private readonly throttle: SqliteThrottle;

  constructor(
    private readonly db: AccessDb,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {
    super();
    this.throttle = new SqliteThrottle(db, clock);
    void this.hashing.ofStranger();
  }

  override async set({ userId, username, password, words = [], keepSession }: NewPassword): Promise<void> {
    checkPassword(password, [username, ...words]);
    const hash = await this.hashing.hash(password);
    this.db
      .prepare('INSERT OR REPLACE INTO credentials (user_id, username, hash, set_at) VALUES (?, ?, ?, ?)')
      .run(userId, plain(username), hash, this.clock.now());
    await this.sessions.revokeAll(userId, keepSession);
  }

  override async verify({ username, password, address }: SignInAttempt): Promise<string> {
    const name = plain(username);
    const guess = this.throttle.enter(name, address);
    const account = this.db
      .prepare<[string], { user_id: string; hash: string }>(
        'SELECT user_id, hash FROM credentials WHERE username = ?',
      )
      .get(name);
    const same = await this.hashing.verify(account?.hash, password).catch((error: unknown) => {
      guess.untried();
      throw error;
    });
    if (!same || !account) throw new Refusal<AuthRefusal>('auth.failed');
    guess.right();
    return account.user_id;
  }

  override async has(userId: string): Promise<boolean> {
    return this.db.prepare('SELECT 1 FROM credentials WHERE user_id = ?').get(userId) !== undefined;
  }

  override async remove(userId: string): Promise<void> {
    this.db.prepare('DELETE FROM credentials WHERE user_id = ?').run(userId);
  }
}
