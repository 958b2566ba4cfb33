import type { PrivateStreams } from '#event-store';
import type { Clock } from '#kernel';
import type { Credentials } from './credentials.js';
import { HashedCredentials } from './hashed-credentials.js';
import type { PasswordLinks } from './password-links.js';
import type { SharedRedis } from './redis/open-redis.js';
import { RedisSessions } from './redis/redis-sessions.js';
import { RedisThrottle } from './redis/redis-throttle.js';
import type { Sessions } from './sessions.js';
import type { SetupToken } from './setup-token.js';
import { openAccessFile } from './sqlite/access-file.js';
import { SqliteCredentials } from './sqlite/sqlite-credentials.js';
import { SqlitePasswordLinks } from './sqlite/sqlite-password-links.js';
import { SqliteSessions } from './sqlite/sqlite-sessions.js';
import { SqliteSetupToken } from './sqlite/sqlite-setup-token.js';
import { StreamPasswords } from './streams/stream-passwords.js';
import { StreamPasswordLinks, StreamSetupToken } from './streams/stream-tokens.js';

/** Who is signed in and by what (tài khoản, phiên), wherever it lies. */
export type AccessStores = Readonly<{
  sessions: Sessions;
  credentials: Credentials;
  links: PasswordLinks;
  setup: SetupToken;
  close(): Promise<void>;
}>;

/**
 * In a file of the data folder, `access.db`.
 *
 * @param clock measures sign-ins and wrong passwords
 */
export const accessInFile = (file: string, clock: Clock): AccessStores => {
  const db = openAccessFile(file);
  const sessions = new SqliteSessions(db, clock);
  return {
    sessions,
    credentials: new SqliteCredentials(db, sessions, clock),
    links: new SqlitePasswordLinks(db, clock),
    setup: new SqliteSetupToken(db),
    close: async () => {
      db.close();
    },
  };
};

export type SharedAccess = Readonly<{
  /** What must not be lost: passwords and links. */
  streams: PrivateStreams;
  /** What may: who is signed in, and who guesses. */
  redis: SharedRedis;
  /** Of the keys on Redis: other offices may be on the same server. */
  prefix: string;
  clock: Clock;
}>;

/** Shared by several nodes: whoever has signed in at one is signed in at all. */
export const sharedAccess = ({ streams, redis, prefix, clock }: SharedAccess): AccessStores => {
  const sessions = new RedisSessions(redis, prefix, clock);
  const throttle = new RedisThrottle(redis, `${prefix}guess:`, clock);
  return {
    sessions,
    credentials: new HashedCredentials(new StreamPasswords(streams), throttle, sessions, clock),
    links: new StreamPasswordLinks(streams, clock),
    setup: new StreamSetupToken(streams),
    close: async () => {
      redis.disconnect();
    },
  };
};
