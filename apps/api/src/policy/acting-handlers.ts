import type { Action } from '#access';

/** Accounts, and acting for others: a part of `HANDLER_POLICIES`. */
export const ACTING_HANDLERS = {
  RegisterUser: 'user.manage',
  GrantRole: 'user.manage',
  RevokeRole: 'user.manage',
  DisableUser: 'user.manage',
  Users: 'user.read',
  DelegatePowers: 'delegation.give',
  RevokeDelegation: 'delegation.revoke',
  Delegations: 'delegation.read',
  DeclareConflict: 'conflict.declare',
  WithdrawConflict: 'conflict.withdraw',
} as const satisfies Readonly<Record<string, Action>>;
