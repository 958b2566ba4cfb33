import { newest, sayLast, type PrivateStreams } from '#event-store';
import { PasswordStore, type KeptPassword } from '../hashed-credentials.js';
import { userIdOf } from '../user-id.js';

type Set = Readonly<{ hash: string; setAt: string }>;

/** Hashes of passwords on private streams, one for each account, of which the newest entry counts. */
export class StreamPasswords extends PasswordStore {
  constructor(private readonly streams: PrivateStreams) {
    super();
  }

  override async find(username: string): Promise<KeptPassword | undefined> {
    const userId = userIdOf(username);
    const hash = await this.hashOf(userId);
    return hash === undefined ? undefined : { userId, hash };
  }

  /** @throws TypeError for an account whose id is not drawn from its name */
  override async put(username: string, { userId, hash }: KeptPassword, setAt: string): Promise<void> {
    if (userIdOf(username) !== userId) throw new TypeError('the id of an account is drawn from its name');
    const data: Set = { hash, setAt };
    await sayLast(this.streams, streamOf(userId), { type: 'PasswordSet', data });
  }

  override async has(userId: string): Promise<boolean> {
    return (await this.hashOf(userId)) !== undefined;
  }

  override async remove(userId: string): Promise<void> {
    if (await this.has(userId))
      await sayLast(this.streams, streamOf(userId), { type: 'PasswordRemoved', data: {} });
  }

  private async hashOf(userId: string): Promise<string | undefined> {
    const last = await newest(this.streams, streamOf(userId));
    return last?.type === 'PasswordSet' ? (last.data as Set).hash : undefined;
  }
}

const streamOf = (userId: string): string => `password-${userId}`;
