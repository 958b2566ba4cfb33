import { describe, expect, it } from '@jest/globals';
import { fold, localDate } from '#kernel';
import { decodesForEver, golden, scenario } from '#testing';
import type { RoleGranted, RoleRevoked, UserDisabled, UserRegistered } from './user.events.js';
import { userDecider, type UserCommand } from './user.js';
import { userUpcasters } from './user.upcasters.js';

const { given } = scenario(userDecider);
const registered = golden<UserRegistered>('UserRegistered');
const granted = golden<RoleGranted>('RoleGranted');
const revoked = golden<RoleRevoked>('RoleRevoked');
const disabled = golden<UserDisabled>('UserDisabled');
const { role, unit, validFrom, occurredOn } = granted.data;
const earlier = localDate('2026-01-05');

const register: UserCommand = { type: 'Register', ...registered.data };
const grant: UserCommand = { type: 'Grant', role, unit, validFrom, occurredOn };
const revoke: UserCommand = { type: 'Revoke', role, unit, occurredOn: revoked.data.occurredOn };
const disable: UserCommand = {
  type: 'Disable',
  reason: disabled.data.reason,
  occurredOn: disabled.data.occurredOn,
};

describe('a user', () => {
  it('is registered', () => given().when(register).then(registered));
  it('is registered once even when the message comes twice', () =>
    given(registered).when(register).nothing());
  it('does not share the username', () =>
    given(registered)
      .when({ ...register, displayName: 'Cán bộ Hai' })
      .refuses('user.username-taken'));
  it.each(['ab', 'Cán bộ', 'CANBO', 'a b c', '-abc', 'x'.repeat(41)])('is not called %s', (username) =>
    given()
      .when({ ...register, username })
      .refuses('user.username-invalid'),
  );
  it('has a name to show', () =>
    given()
      .when({ ...register, displayName: ' ' })
      .refuses('user.display-name-missing'));

  it('is given a role in a unit', () => given(registered).when(grant).then(granted));
  it('is given a role once', () => given(registered, granted).when(grant).nothing());
  it('may be given a role from an earlier day', () =>
    given(registered, granted)
      .when({ ...grant, validFrom: earlier })
      .then({ type: 'RoleGranted', data: { ...granted.data, validFrom: earlier } }));
  it.each(['inspector', 'administrator', 'custodian'] as const)(
    'is made %s by two persons, or as one of the first, marked',
    (guarded) => {
      const alone = { ...grant, role: guarded };
      given(registered).when(alone).refuses('user.second-person-needed');
      for (const leave of [{ approval: 'a-1' }, { alone: 'first-administrators' }] as const)
        given(registered)
          .when({ ...alone, ...leave })
          .then({ type: 'RoleGranted', data: { ...granted.data, role: guarded, ...leave } });
    },
  );
  it('loses a role', () => given(registered, granted).when(revoke).then(revoked));
  it('loses only a role that is held', () =>
    given(registered, granted, revoked).when(revoke).refuses('user.role-not-held'));
  it('may be given a role again', () => given(registered, granted, revoked).when(grant).then(granted));

  it('is disabled', () => given(registered).when(disable).then(disabled));
  it('is disabled once', () => given(registered, disabled).when(disable).nothing());
  it('is disabled for a reason', () =>
    given(registered)
      .when({ ...disable, reason: '' })
      .refuses('user.reason-missing'));
  it('stays disabled', () => {
    given(registered, disabled).when(grant).refuses('user.disabled');
    given(registered, disabled).when(revoke).refuses('user.disabled');
    given(registered, disabled).when(register).refuses('user.disabled');
  });
  it('must exist', () => given().when(grant).refuses('user.unknown'));
  it('is managed by whoever manages the unit of the first role', () => {
    expect(userDecider.resource?.(fold(userDecider, [registered]))).toBeUndefined();
    expect(userDecider.resource?.(fold(userDecider, [registered, granted]))).toEqual({ unit });
  });
});

describe('the stored events of a user', () =>
  decodesForEver(userDecider, userUpcasters, [
    'UserRegistered',
    'RoleGranted',
    'RoleRevoked',
    'UserDisabled',
  ]));
