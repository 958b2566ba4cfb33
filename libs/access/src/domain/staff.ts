import { assertNever, type LocalDate } from '#kernel';
import { isGuarded, type Role, type UserEvent } from './user.events.js';

/** A member of staff as the log tells it. */
export type User = Readonly<{
  userId: string;
  username: string;
  displayName: string;
  /** In the order in which they were given. */
  grants: readonly Readonly<{ role: Role; unit: string; validFrom: LocalDate }>[];
  disabled: boolean;
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
      return { ...user, grants: others(data.role, data.unit) };
    case 'UserDisabled':
      return { ...user, disabled: true };
    default:
      return assertNever(type);
  }
};

/** Whose accounts are open and who may manage others on that day. */
const administrators = (staff: Staff, today: LocalDate): readonly User[] =>
  [...staff.values()].filter(
    ({ disabled, grants }) =>
      !disabled && grants.some(({ role, validFrom }) => role === 'administrator' && validFrom <= today),
  );

const TO_SIGN = 2;

/** Whether one person alone may give the role: an ordinary one always, a guarded one while nobody else could sign. */
export const mayGiveAlone = (staff: Staff, role: Role, today: LocalDate): boolean =>
  !isGuarded(role) || administrators(staff, today).length < TO_SIGN;

/** Whether nobody else could manage accounts any more: asked before the last of them is disabled. */
export const isLastAdministrator = (staff: Staff, userId: string): boolean => {
  const administrators = [...staff.values()].filter(
    ({ disabled, grants }) => !disabled && grants.some(({ role }) => role === 'administrator'),
  );
  return administrators.length === 1 && administrators[0]?.userId === userId;
};
