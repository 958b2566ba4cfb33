import type { Role, UserEvent } from '#access';
import type { Table, View, Write } from '../view.js';

export type UserRecord = {
  userId: string;
  username: string;
  displayName: string;
  disabled: 0 | 1;
  revision: number;
};

const users: Table<UserRecord> = {
  name: 'users',
  key: ['userId'],
  columns: {
    userId: 'TEXT NOT NULL',
    username: 'TEXT NOT NULL',
    displayName: 'TEXT NOT NULL',
    disabled: 'INTEGER NOT NULL',
    revision: 'INTEGER NOT NULL',
  },
};

export type GrantRecord = { userId: string; role: Role; unit: string; validFrom: string };

const grants: Table<GrantRecord> = {
  name: 'grants',
  key: ['userId', 'role', 'unit'],
  columns: {
    userId: 'TEXT NOT NULL',
    role: 'TEXT NOT NULL',
    unit: 'TEXT NOT NULL',
    validFrom: 'TEXT NOT NULL',
  },
};

const at = (write: Write, userId: string, revision: number, by: Partial<UserRecord> = {}): void => {
  const user = write.get(users, userId);
  if (user) write.put(users, { ...user, ...by, revision });
};

/** Members of staff: display names and roles. Passwords stand elsewhere. */
export const usersView: View<UserEvent> = {
  name: 'users',
  version: 1,
  tables: [users, grants],
  indexes: ['CREATE INDEX by_unit ON grants (unit, userId)'],
  on: {
    UserRegistered: (write, { data: { userId, username, displayName }, revision }) =>
      write.put(users, { userId, username, displayName, disabled: 0, revision }),
    RoleGranted: (write, { data: { userId, role, unit, validFrom }, revision }) => {
      write.put(grants, { userId, role, unit, validFrom });
      at(write, userId, revision);
    },
    RoleRevoked: (write, { data: { userId, role, unit }, revision }) => {
      write.remove(grants, userId, role, unit);
      at(write, userId, revision);
    },
    UserDisabled: (write, { data, revision }) => at(write, data.userId, revision, { disabled: 1 }),
  },
};
