import { newest, type PrivateStreams } from '#event-store';
import { openAccessFile } from '../sqlite/access-file.js';

type Account = Readonly<{ userId: string; username: string }>;

type Set = Readonly<{ hash: string; setAt: string }>;

/**
 * Takes the passwords of these accounts from private streams into a data folder, as hashes: what the streams say is
 * newer. Everybody signs in again.
 *
 * @param file `<data>/access.db`; made when it does not exist
 * @returns how many of them have one there now
 */
export const bringPasswordsBack = async (
  streams: PrivateStreams,
  accounts: readonly Account[],
  file: string,
): Promise<number> => {
  const found = new Map<Account, Set | undefined>();
  for (const account of accounts) {
    const last = await newest(streams, `password-${account.userId}`);
    found.set(account, last?.type === 'PasswordSet' ? (last.data as Set) : undefined);
  }
  const db = openAccessFile(file);
  const remove = db.prepare('DELETE FROM credentials WHERE user_id = ?');
  const put = db.prepare('INSERT INTO credentials (user_id, username, hash, set_at) VALUES (?, ?, ?, ?)');
  try {
    db.transaction(() => {
      for (const [{ userId, username }, set] of found) {
        remove.run(userId);
        if (set) put.run(userId, username.trim().toLowerCase(), set.hash, set.setAt);
      }
      db.exec('DELETE FROM sessions');
    })();
  } finally {
    db.close();
  }
  return [...found.values()].filter((set) => set !== undefined).length;
};
