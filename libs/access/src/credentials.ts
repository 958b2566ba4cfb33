import type { PasswordRefusal } from './domain/password-rules.js';

/** Why a password is not taken (422) or a sign-in not answered. */
export type AuthRefusal =
  /** Unknown user, wrong password or disabled account: nobody can tell which. */
  | 'auth.failed'
  /** Too many guesses; `facts.seconds` to wait. */
  | 'auth.slow-down'
  /** More sign-ins wait than the machine may hash: try again. */
  | 'auth.busy'
  | PasswordRefusal;

export type NewPassword = Readonly<{
  userId: string;
  username: string;
  password: string;
  /** Words the password must not contain: name of the unit, name of the product. */
  words?: readonly string[];
  /** Session from which the user changes the own password: the only one that goes on. */
  keepSession?: string;
}>;

export type SignInAttempt = Readonly<{
  username: string;
  password: string;
  /** Address of the client, for the throttle only; kept for 15 minutes as a hash. */
  address: string;
}>;

/** Wrong guesses (đoán mật khẩu) of the last quarter of an hour, which survive a restart: it would be a way round them. */
export abstract class Throttle {
  /**
   * Notes a guess before it is tried, so that a hundred sent at once count as a hundred.
   *
   * @throws Refusal `auth.slow-down` with the `seconds` to wait
   */
  abstract enter(username: string, address: string): Promise<Guess>;
}

/** What became of a guess that was let through. */
export type Guess = Readonly<{
  /** It was right: what was wrong before it is forgiven. */
  right: () => Promise<void>;
  /** It was never tried: it does not count. */
  untried: () => Promise<void>;
}>;

/** Passwords of local accounts (mật khẩu), outside the log: the log is for ever. */
export abstract class Credentials {
  /**
   * Sets or changes a password and ends the sessions of the account. The account exists by now: ask
   * `checkPassword` before registering it.
   *
   * @throws Refusal `password.*` when the rules forbid it, `auth.busy`
   */
  abstract set(account: NewPassword): Promise<void>;

  /**
   * @returns the user id of the account
   * @throws Refusal `auth.failed`, `auth.slow-down`, `auth.busy`; the first in the same time whether the
   *   user exists or not
   */
  abstract verify(attempt: SignInAttempt): Promise<string>;

  /** Whether the account has a password: whoever has none cannot sign in. */
  abstract has(userId: string): Promise<boolean>;

  /** Removes the password: the account can no longer sign in. */
  abstract remove(userId: string): Promise<void>;
}
