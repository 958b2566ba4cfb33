import type { LocalDate } from '#kernel';
import type { Grant, Actor } from './policy.js';

/** A member of staff as the log tells it. */
export type User = Readonly<{
  userId: string;
  username: string;
  displayName: string;
  grants: readonly Readonly<Grant & { validFrom: LocalDate }>[];
  disabled: boolean;
}>;

/** Who works here (người dùng): folded from the `user-` streams and kept in memory. */
export abstract class UserDirectory {
  abstract find(userId: string): Promise<User | undefined>;

  abstract all(): Promise<readonly User[]>;

  /** The user with the grants that hold on `today`. Unknown, disabled or without a grant: `undefined`. */
  abstract actor(userId: string, today: LocalDate): Promise<Actor | undefined>;
}
