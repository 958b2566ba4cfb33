import { present, type LocalDate } from '#kernel';
import { lentTo, type Delegations } from './domain/delegations.js';
import type { Staff, User } from './domain/staff.js';
import type { Actor, Grant, UnitsAbove } from './policy.js';

/** Who works here (người dùng): folded from the `user-` streams and kept in memory. */
export abstract class UserDirectory {
  /** Everybody who ever had an account, up to the last event of the log. */
  abstract staff(): Promise<Staff>;

  /** Every delegation that was not revoked, up to the last event of the log. */
  abstract delegations(): Promise<Delegations>;

  async find(userId: string): Promise<User | undefined> {
    return (await this.staff()).get(userId);
  }

  /**
   * The user with the grants that hold on `today`, own ones first, lent ones after them. Unknown, disabled or
   * without an own grant: `undefined`.
   *
   * @param above places a lent power below the giver's own; without it only powers in the giver's very unit count
   */
  async actor(userId: string, today: LocalDate, above: UnitsAbove = () => []): Promise<Actor | undefined> {
    const staff = await this.staff();
    const user = staff.get(userId);
    if (!user || user.disabled) return undefined;
    const own = user.grants
      .filter(({ validFrom }) => validFrom <= today)
      .map(({ role, unit }) => ({ role, unit }));
    if (!own[0]) return undefined;
    const lent = lentTo(await this.delegations(), { to: userId, today, staff, above }).map(
      ({ delegationId, from, role, unit, actions }): Grant => ({
        role,
        unit,
        lent: { delegation: delegationId, by: from, ...present({ actions }) },
      }),
    );
    return { userId, grants: [...own, ...lent], home: own[0].unit };
  }
}
