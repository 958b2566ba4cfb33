import type { Action } from '#access';

/** Acting for others: a part of `HANDLER_POLICIES`. */
export const ACTING_HANDLERS = {
  DelegatePowers: 'delegation.give',
  RevokeDelegation: 'delegation.revoke',
  Delegations: 'delegation.read',
} as const satisfies Readonly<Record<string, Action>>;
