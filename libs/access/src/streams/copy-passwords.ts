import { after, type PrivateStreams } from '#event-store';
import { openAccessFile } from '../sqlite/access-file.js';

type Row = { userId: string; hash: string; setAt: string };

/**
 * Takes the passwords of a data folder onto private streams, as hashes; what stands there already is newer and stays.
 * Sessions, links and wrong guesses stay behind: everybody signs in again.
 *
 * @param file `<data>/access.db`
 * @returns how many accounts have one there now
 */
export const copyPasswords = async (file: string, streams: PrivateStreams): Promise<number> => {
  const db = openAccessFile(file);
  const rows = db
    .prepare<[], Row>('SELECT user_id AS userId, hash, set_at AS setAt FROM credentials ORDER BY user_id')
    .all();
  db.close();
  for (const { userId, ...data } of rows) {
    const stream = `password-${userId}`;
    if ((await streams.read(stream))?.length !== 0) continue;
    const entry = { type: 'PasswordSet', data };
    await streams.append({ stream, expected: after(undefined), entry, newestOnly: true });
  }
  return rows.length;
};
