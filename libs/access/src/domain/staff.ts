import { addDays, assertNever, type LocalDate } from '#kernel';
import { isGuarded, type Role, type UserEvent } from './user.events.js';

/** A member of staff as the log tells it. */
export type User = Readonly<{
  userId: string;
  username: string;
  displayName: string;
  /** In the order in which they were given. */
  grants: readonly Readonly<{ role: Role; unit: string; validFrom: LocalDate }>[];
  disabled: boolean;
  /** Last day on which they could manage accounts, where they no longer can. */
  administeredUntil?: LocalDate;
}>;

/** Everybody who ever had an account, by user id: the names of those who left still stand in histories. */
export type Staff = ReadonlyMap<string, User>;

/** One event further. An event about somebody unknown changes nothing. */
export const follow = (staff: Staff, event: UserEvent): Staff => {
  const user = next(staff.get(event.data.userId), event);
  return user ? new Map(staff).set(user.userId, user) : staff;
};

const next = (user: User | undefined, event: UserEvent): User | undefined => {
  const { type, data } = event;
  if (type === 'UserRegistered') {
    const { userId, username, displayName } = data;
    return { userId, username, displayName, grants: [], disabled: false };
  }
  if (!user) return undefined;
  const others = (role: Role, unit: string): User['grants'] =>
    user.grants.filter((grant) => grant.role !== role || grant.unit !== unit);
  switch (type) {
    case 'RoleGranted': {
      const { role, unit, validFrom } = data;
      return { ...user, grants: [...others(role, unit), { role, unit, validFrom }] };
    }
    case 'RoleRevoked':
      return lapsed(user, { ...user, grants: others(data.role, data.unit) }, data.occurredOn);
    case 'UserDisabled':
      return lapsed(user, { ...user, disabled: true }, data.occurredOn);
    case 'PasswordLinkIssued':
      return user;
    default:
      return assertNever(type);
  }
};

const administers = ({ disabled, grants }: User): boolean =>
  !disabled && grants.some(({ role }) => role === 'administrator');

const lapsed = (before: User, after: User, on: LocalDate): User =>
  administers(before) && !administers(after) ? { ...after, administeredUntil: on } : after;

/** Days for which somebody still counts who could manage accounts. */
const STILL_COUNTS = 30;

/** Who may manage accounts on that day, or could until lately: whoever removes a colleague is not alone by that. */
const administrators = (staff: Staff, today: LocalDate): readonly User[] =>
  [...staff.values()].filter(
    ({ disabled, grants, administeredUntil }) =>
      (!disabled && grants.some(({ role, validFrom }) => role === 'administrator' && validFrom <= today)) ||
      (administeredUntil !== undefined && today <= addDays(administeredUntil, STILL_COUNTS)),
  );

const TO_SIGN = 2;

/**
 * Whether one person alone may give the role: an ordinary one always, a guarded one while nobody else could sign, and
 * could not for thirty days. Meanwhile a second administrator is made on the machine itself, with `nghedan user`.
 */
export const mayGiveAlone = (staff: Staff, role: Role, today: LocalDate): boolean =>
  !isGuarded(role) || administrators(staff, today).length < TO_SIGN;

/** Whether nobody else could manage accounts any more: asked before the last of them is disabled. */
export const isLastAdministrator = (staff: Staff, userId: string): boolean => {
  const left = [...staff.values()].filter(administers);
  return left.length === 1 && left[0]?.userId === userId;
};
