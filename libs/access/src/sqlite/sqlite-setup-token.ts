import { createHash, randomBytes } from 'node:crypto';
import { SetupToken } from '../setup-token.js';
import type { AccessDb } from './access-file.js';

const hashOf = (token: string): Buffer => createHash('sha256').update(token.trim()).digest();

export class SqliteSetupToken extends SetupToken {
  constructor(private readonly db: AccessDb) {
    super();
  }

  override async issue(): Promise<string> {
    const token = randomBytes(24).toString('base64url');
    this.db.prepare('INSERT OR REPLACE INTO setup_token (only, hash) VALUES (1, ?)').run(hashOf(token));
    return token;
  }

  override async check(token: string): Promise<boolean> {
    return this.db.prepare('SELECT 1 FROM setup_token WHERE hash = ?').get(hashOf(token)) !== undefined;
  }

  override async redeem(token: string): Promise<boolean> {
    return this.db.prepare('DELETE FROM setup_token WHERE hash = ?').run(hashOf(token)).changes === 1;
  }

  override async pending(): Promise<boolean> {
    return this.db.prepare('SELECT 1 FROM setup_token').get() !== undefined;
  }
}
