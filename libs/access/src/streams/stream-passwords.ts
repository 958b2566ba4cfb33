import { after, newest, PrivateConflict, type PrivateStreams } from '#event-store';
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
    await this.write(userId, 'PasswordSet', data);
  }

  override async has(userId: string): Promise<boolean> {
    return (await this.hashOf(userId)) !== undefined;
  }

  override async remove(userId: string): Promise<void> {
    if (await this.has(userId)) await this.write(userId, 'PasswordRemoved', {});
  }

  private async hashOf(userId: string): Promise<string | undefined> {
    const last = await newest(this.streams, streamOf(userId));
    return last?.type === 'PasswordSet' ? (last.data as Set).hash : undefined;
  }

  /** The last word counts. */
  private async write(userId: string, type: string, data: Readonly<Record<string, string>>): Promise<void> {
    const stream = streamOf(userId);
    for (;;) {
      const expected = after(await newest(this.streams, stream));
      try {
        await this.streams.append({ stream, expected, entry: { type, data }, newestOnly: true });
        return;
      } catch (error) {
        if (!(error instanceof PrivateConflict)) throw error;
      }
    }
  }
}

const streamOf = (userId: string): string => `password-${userId}`;
