import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { follow, isLastAdministrator, mayGiveAlone, type Staff } from './staff.js';
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

  it.each<UserEvent>([
    { type: 'UserDisabled', data: { userId: 'b', reason: 'nghỉ', occurredOn } },
    { type: 'RoleRevoked', data: { userId: 'b', role: 'administrator', unit: 'tinh', occurredOn } },
  ])('whoever removes the only other administrator is not alone by that for thirty days: $type', (gone) => {
    const staff = staffOf(...administrator('a'), ...administrator('b'), gone);
    const alone = (day: string): boolean => mayGiveAlone(staff, 'custodian', localDate(day));
    expect([alone('2026-03-02'), alone('2026-04-01'), alone('2026-04-02')]).toEqual([false, false, true]);
    expect(mayGiveAlone(staff, 'officer', localDate('2026-03-02'))).toBe(true);
  });
  it('an office with one administrator from its beginning gives guarded roles alone', () =>
    expect(mayGiveAlone(staffOf(...administrator('a')), 'custodian', occurredOn)).toBe(true));
});
