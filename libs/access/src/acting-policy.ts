import { DELEGABLE_ROLES } from './domain/delegation.events.js';
import { decides, manages, reads } from './role-sets.js';

/** Acting for others: a part of `POLICY`. */
export const ACTING_POLICY = {
  'delegation.read': [...reads, ...manages],
  'delegation.give': DELEGABLE_ROLES,
  'delegation.revoke': DELEGABLE_ROLES,
  'conflict.read': reads,
  /** One's own. */
  'conflict.declare': reads,
  /** Another's. */
  'conflict.impose': decides,
  'conflict.withdraw': decides,
  /** Who did what and looked at what (8.5, audit trail). */
  'act.read': ['inspector'],
} as const;
