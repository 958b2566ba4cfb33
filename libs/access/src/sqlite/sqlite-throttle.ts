import { Refusal, type Clock } from '#kernel';
import { Throttle, type AuthRefusal, type Guess } from '../credentials.js';
import { LIMITS, wait, WINDOW_MS, type Limit } from '../domain/throttle.js';
import { keysOf, type Keys } from '../guess-keys.js';
import type { AccessDb } from './access-file.js';

export class SqliteThrottle extends Throttle {
  constructor(
    private readonly db: AccessDb,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async enter(username: string, address: string): Promise<Guess> {
    const keys = keysOf(username, address);
    const now = Date.parse(this.clock.now());
    const delay = this.db.transaction(() => {
      this.db.prepare('DELETE FROM guesses WHERE at <= ?').run(now - WINDOW_MS);
      const waits = (Object.keys(LIMITS) as (keyof Keys)[]).map((kind) =>
        this.wait(LIMITS[kind], keys[kind], now),
      );
      const longest = Math.max(...waits);
      if (longest === 0) for (const key of Object.values(keys)) this.note(key, now);
      return longest;
    })();
    if (delay > 0) throw new Refusal<AuthRefusal>('auth.slow-down', { seconds: Math.ceil(delay / 1000) });
    return {
      right: async () => this.forgive(keys, now),
      untried: async () => this.takeBack(Object.values(keys), now),
    };
  }

  private wait(limit: Limit, key: string, now: number): number {
    const guesses = this.db
      .prepare<[string], number>('SELECT at FROM guesses WHERE key = ? ORDER BY at')
      .pluck()
      .all(key);
    return wait(limit, guesses, now);
  }

  private note(key: string, now: number): void {
    this.db.prepare('INSERT INTO guesses (key, at) VALUES (?, ?)').run(key, now);
  }

  /** The address keeps its other guesses: else an own account would buy new ones at the accounts of others. */
  private forgive({ pair, account, address }: Keys, at: number): void {
    this.db.transaction(() => {
      this.db.prepare('DELETE FROM guesses WHERE key IN (?, ?)').run(pair, account);
      this.takeBack([address], at);
    })();
  }

  private takeBack(keys: readonly string[], at: number): void {
    const one = this.db.prepare(
      'DELETE FROM guesses WHERE rowid = (SELECT rowid FROM guesses WHERE key = ? AND at = ? LIMIT 1)',
    );
    this.db.transaction(() => keys.forEach((key) => one.run(key, at)))();
  }
}
