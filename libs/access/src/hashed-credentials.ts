import { Clock, Refusal } from '#kernel';
import {
  Credentials,
  type AuthRefusal,
  type NewPassword,
  type SignInAttempt,
  type Throttle,
} from './credentials.js';
import { checkPassword } from './domain/password-rules.js';
import { PasswordHashing } from './password-hashing.js';
import type { Sessions } from './sessions.js';

export type KeptPassword = Readonly<{ userId: string; hash: string }>;

/** Where hashes of passwords lie; `username` trimmed and in lower case. */
export abstract class PasswordStore {
  abstract find(username: string): Promise<KeptPassword | undefined>;

  /** @param setAt UTC, ISO 8601 */
  abstract put(username: string, kept: KeptPassword, setAt: string): Promise<void>;

  abstract has(userId: string): Promise<boolean>;

  abstract remove(userId: string): Promise<void>;
}

const plain = (username: string): string => username.trim().toLowerCase();

/** Passwords as hashes of argon2id, wherever these lie. */
export class HashedCredentials extends Credentials {
  private readonly hashing = new PasswordHashing();

  constructor(
    private readonly store: PasswordStore,
    private readonly throttle: Throttle,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {
    super();
    void this.hashing.ofStranger();
  }

  override async set({ userId, username, password, words = [], keepSession }: NewPassword): Promise<void> {
    checkPassword(password, [username, ...words]);
    const hash = await this.hashing.hash(password);
    await this.store.put(plain(username), { userId, hash }, this.clock.now());
    await this.sessions.revokeAll(userId, keepSession);
  }

  override async verify({ username, password, address }: SignInAttempt): Promise<string> {
    const name = plain(username);
    const guess = await this.throttle.enter(name, address);
    const account = await this.store.find(name);
    const same = await this.hashing.verify(account?.hash, password).catch(async (error: unknown) => {
      await guess.untried();
      throw error;
    });
    if (!same || !account) throw new Refusal<AuthRefusal>('auth.failed');
    await guess.right();
    return account.userId;
  }

  override has(userId: string): Promise<boolean> {
    return this.store.has(userId);
  }

  override remove(userId: string): Promise<void> {
    return this.store.remove(userId);
  }
}
