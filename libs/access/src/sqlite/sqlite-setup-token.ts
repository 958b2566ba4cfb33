import { SetupToken } from '../setup-token.js';
import type { AccessDb } from './access-file.js';
import { hashOfToken, newToken } from '../one-time-token.js';

export class SqliteSetupToken extends SetupToken {
  constructor(private readonly db: AccessDb) {
    super();
  }

  override async issue(): Promise<string> {
    const token = newToken();
    this.db.prepare('INSERT OR REPLACE INTO setup_token (only, hash) VALUES (1, ?)').run(hashOfToken(token));
    return token;
  }

  override async check(token: string): Promise<boolean> {
    return this.db.prepare('SELECT 1 FROM setup_token WHERE hash = ?').get(hashOfToken(token)) !== undefined;
  }

  override async redeem(token: string): Promise<boolean> {
    return this.db.prepare('DELETE FROM setup_token WHERE hash = ?').run(hashOfToken(token)).changes === 1;
  }

  override async pending(): Promise<boolean> {
    return this.db.prepare('SELECT 1 FROM setup_token').get() !== undefined;
  }
}
