import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { follow, isLastAdministrator, type Staff } from './staff.js';
import type { UserEvent } from './user.events.js';

const occurredOn = localDate('2026-03-02');
const none: Staff = new Map();

const administrator = (userId: string): readonly UserEvent[] => [
  { type: 'UserRegistered', data: { userId, username: userId, displayName: userId, occurredOn } },
  {
    type: 'RoleGranted',
    data: { userId, role: 'administrator', unit: 'tinh', validFrom: occurredOn, occurredOn },
  },
];
const staffOf = (...events: readonly UserEvent[]): Staff => events.reduce(follow, none);

describe('the staff', () => {
  it('knows who left: their names stand in histories', () => {
    const staff = staffOf(...administrator('a'), {
      type: 'UserDisabled',
      data: { userId: 'a', reason: 'nghỉ hưu', occurredOn },
    });
    expect(staff.get('a')).toMatchObject({ displayName: 'a', disabled: true });
  });
  it('ignores what is said about nobody', () =>
    expect(
      staffOf({ type: 'RoleRevoked', data: { userId: 'x', role: 'officer', unit: 'tinh', occurredOn } }).size,
    ).toBe(0));
  it('has a last administrator', () => {
    expect(isLastAdministrator(staffOf(...administrator('a')), 'a')).toBe(true);
    expect(isLastAdministrator(staffOf(...administrator('a')), 'b')).toBe(false);
    expect(isLastAdministrator(staffOf(...administrator('a'), ...administrator('b')), 'a')).toBe(false);
  });
  it('does not count a disabled administrator', () => {
    const gone: UserEvent = { type: 'UserDisabled', data: { userId: 'b', reason: 'nghỉ', occurredOn } };
    expect(isLastAdministrator(staffOf(...administrator('a'), ...administrator('b'), gone), 'a')).toBe(true);
  });
});
