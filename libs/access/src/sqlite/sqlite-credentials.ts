import { Clock } from '#kernel';
import { HashedCredentials, PasswordStore, type KeptPassword } from '../hashed-credentials.js';
import { Sessions } from '../sessions.js';
import type { AccessDb } from './access-file.js';
import { SqliteThrottle } from './sqlite-throttle.js';

class SqlitePasswords extends PasswordStore {
  constructor(private readonly db: AccessDb) {
    super();
  }

  override async find(username: string): Promise<KeptPassword | undefined> {
    return this.db
      .prepare<[string], KeptPassword>('SELECT user_id AS userId, hash FROM credentials WHERE username = ?')
      .get(username);
  }

  override async put(username: string, { userId, hash }: KeptPassword, setAt: string): Promise<void> {
    this.db
      .prepare('INSERT OR REPLACE INTO credentials (user_id, username, hash, set_at) VALUES (?, ?, ?, ?)')
      .run(userId, username, hash, setAt);
  }

  override async has(userId: string): Promise<boolean> {
    return this.db.prepare('SELECT 1 FROM credentials WHERE user_id = ?').get(userId) !== undefined;
  }

  override async remove(userId: string): Promise<void> {
    this.db.prepare('DELETE FROM credentials WHERE user_id = ?').run(userId);
  }
}

/** Passwords in `access.db` of a data folder. */
export class SqliteCredentials extends HashedCredentials {
  constructor(db: AccessDb, sessions: Sessions, clock: Clock) {
    super(new SqlitePasswords(db), new SqliteThrottle(db, clock), sessions, clock);
  }
}
