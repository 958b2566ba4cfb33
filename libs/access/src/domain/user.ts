import { assertNever, present, refuse, type Decider, type LocalDate } from '#kernel';
import {
  isGuarded,
  type RoleGranted,
  type Role,
  type UserEvent,
  type UserRegistered,
} from './user.events.js';

export type UserCommand =
  | ({ type: 'Register' } & UserRegistered['data'])
  | ({ type: 'Grant' } & Omit<RoleGranted['data'], 'userId'>)
  | { type: 'Revoke'; role: Role; unit: string; occurredOn: LocalDate }
  | { type: 'Disable'; reason: string; occurredOn: LocalDate }
  | { type: 'IssueLink'; occurredOn: LocalDate };

export type UserRefusal =
  | 'user.unknown'
  | 'user.username-taken'
  | 'user.username-invalid'
  | 'user.display-name-missing'
  | 'user.role-not-held'
  | 'user.reason-missing'
  | 'user.disabled'
  /** Nobody gives himself a role that sees cases; see `GrantRole`. */
  | 'user.own-role'
  /** Inspectors, administrators and custodians are made by two persons: an approval is asked for. */
  | 'user.second-person-needed'
  /** Asked before the command, across all users: somebody must be able to manage accounts. */
  | 'user.last-administrator';

type Held = Readonly<{ role: Role; unit: string; validFrom: LocalDate }>;

type UserState =
  | Readonly<{ status: 'none' }>
  | Readonly<{
      status: 'active' | 'disabled';
      userId: string;
      username: string;
      displayName: string;
      grants: readonly Held[];
    }>;

const no = refuse<UserRefusal>;

/** Letters, digits, dot, hyphen and underscore; 3 to 40. Typed on any keyboard, read out on any phone. */
const USERNAME = /^[a-z0-9][a-z0-9._-]{2,39}$/;

const decide = (user: UserState, command: UserCommand): readonly UserEvent[] => {
  if (command.type === 'Register') return register(user, command);
  if (user.status === 'none') return no('user.unknown');
  const { userId, grants } = user;
  const { occurredOn } = command;
  if (command.type === 'Disable') {
    if (user.status === 'disabled') return [];
    if (!command.reason.trim()) return no('user.reason-missing');
    return [{ type: 'UserDisabled', data: { userId, reason: command.reason, occurredOn } }];
  }
  if (user.status === 'disabled') return no('user.disabled');
  if (command.type === 'IssueLink') return [{ type: 'PasswordLinkIssued', data: { userId, occurredOn } }];
  const { role, unit } = command;
  const held = grants.find((grant) => grant.role === role && grant.unit === unit);
  switch (command.type) {
    case 'Grant':
      return grantRole(userId, held, command);
    case 'Revoke':
      if (!held) return no('user.role-not-held');
      return [{ type: 'RoleRevoked', data: { userId, role, unit, occurredOn } }];
    default:
      return assertNever(command);
  }
};

const grantRole = (
  userId: string,
  held: Held | undefined,
  { role, unit, validFrom, occurredOn, approval, alone }: Extract<UserCommand, { type: 'Grant' }>,
): readonly UserEvent[] => {
  if (held && held.validFrom <= validFrom) return [];
  if (isGuarded(role) && approval === undefined && alone === undefined)
    return no('user.second-person-needed', { role });
  const leave = present({ approval, alone });
  return [{ type: 'RoleGranted', data: { userId, role, unit, validFrom, occurredOn, ...leave } }];
};

/** The id is made from the username: the same registration again is a repeat, another person a clash. */
const register = (
  user: UserState,
  { userId, username, displayName, occurredOn }: UserRegistered['data'],
): readonly UserEvent[] => {
  if (!USERNAME.test(username)) return no('user.username-invalid');
  if (!displayName.trim()) return no('user.display-name-missing');
  if (user.status === 'none') {
    return [{ type: 'UserRegistered', data: { userId, username, displayName, occurredOn } }];
  }
  if (user.status === 'disabled') return no('user.disabled');
  return user.displayName === displayName ? [] : no('user.username-taken');
};

const evolve = (user: UserState, event: UserEvent): UserState => {
  const { type, data } = event;
  if (type === 'UserRegistered') {
    const { userId, username, displayName } = data;
    return { status: 'active', userId, username, displayName, grants: [] };
  }
  if (user.status === 'none') return user;
  switch (type) {
    case 'RoleGranted':
      return { ...user, grants: [...without(user.grants, data), grantOf(data)] };
    case 'RoleRevoked':
      return { ...user, grants: without(user.grants, data) };
    case 'UserDisabled':
      return { ...user, status: 'disabled' };
    case 'PasswordLinkIssued':
      return user;
    default:
      return assertNever(type);
  }
};

const grantOf = ({ role, unit, validFrom }: Held): Held => ({ role, unit, validFrom });

const without = (grants: readonly Held[], { role, unit }: Omit<Held, 'validFrom'>): readonly Held[] =>
  grants.filter((grant) => grant.role !== role || grant.unit !== unit);

export const userDecider: Decider<UserState, UserCommand, UserEvent> = {
  category: 'user',
  initial: { status: 'none' },
  decide,
  evolve,
  /** The unit of the first role: whoever manages the accounts of that unit manages this one. */
  resource: (user) => (user.status !== 'none' && user.grants[0] ? { unit: user.grants[0].unit } : undefined),
};
