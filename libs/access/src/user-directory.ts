import type { LocalDate } from '#kernel';
import type { Staff, User } from './domain/staff.js';
import type { Actor } from './policy.js';

/** Who works here (người dùng): folded from the `user-` streams and kept in memory. */
export abstract class UserDirectory {
  /** Everybody who ever had an account, up to the last event of the log. */
  abstract staff(): Promise<Staff>;

  async find(userId: string): Promise<User | undefined> {
    return (await this.staff()).get(userId);
  }

  /** The user with the grants that hold on `today`. Unknown, disabled or without a grant: `undefined`. */
  async actor(userId: string, today: LocalDate): Promise<Actor | undefined> {
    const user = await this.find(userId);
    if (!user || user.disabled) return undefined;
    const grants = user.grants
      .filter(({ validFrom }) => validFrom <= today)
      .map(({ role, unit }) => ({ role, unit }));
    return grants[0] && { userId, grants, home: grants[0].unit };
  }
}
