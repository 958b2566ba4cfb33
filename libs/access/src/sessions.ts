export type Session = Readonly<{
  /** Shown to the user and used to revoke it. Not the secret in the cookie. */
  sessionId: string;
  userId: string;
  /** UTC, ISO 8601. */
  startedAt: string;
  /** Last request, to the minute. */
  seenAt: string;
}>;

/** Minutes without a request after which a session ends. */
export const IDLE_MINUTES = 30;
/** Minutes after the password was given in which somebody may do what asks for more (step-up). */
export const FRESH_MINUTES = 5;
/** Hours after which a session ends whatever happens. */
export const ABSOLUTE_HOURS = 12;

/**
 * Who is signed in (phiên đăng nhập). The cookie carries 256 random bits; the store keeps their SHA-256,
 * so that a copy of the file opens nothing. Survives a restart.
 */
export abstract class Sessions {
  /** Whether it can be asked who is signed in: false while the place where it is kept is away. */
  abstract answers(): Promise<boolean>;

  /** @returns the secret for the cookie, given out once, and the session */
  abstract start(userId: string): Promise<Readonly<{ secret: string; session: Session }>>;

  /** The live session of a cookie, and notes that it was seen. Unknown, idle, expired, revoked: `undefined`. */
  abstract find(secret: string): Promise<Session | undefined>;

  /** The same without noting it: for what asks by itself, while the person may be away. */
  abstract peek(secret: string): Promise<Session | undefined>;

  /** Whether the person of this live session gave the password within the last five minutes. */
  abstract isFresh(secret: string): Promise<boolean>;

  /** The person of this session has just given the password again. */
  abstract confirm(secret: string): Promise<void>;

  /** Live sessions of a user, newest first. */
  abstract list(userId: string): Promise<readonly Session[]>;

  /** Ends one session of a user. No such session: nothing happens. */
  abstract revoke(userId: string, sessionId: string): Promise<void>;

  /** Ends every session of a user: on disabling, on a change of roles, on a new password. */
  abstract revokeAll(userId: string, except?: string): Promise<void>;
}
