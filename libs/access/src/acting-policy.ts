import { DELEGABLE_ROLES } from './domain/delegation.events.js';
import { manages, reads } from './role-sets.js';

/** Acting for others: a part of `POLICY`. */
export const ACTING_POLICY = {
  'delegation.read': [...reads, ...manages],
  'delegation.give': DELEGABLE_ROLES,
  'delegation.revoke': DELEGABLE_ROLES,
} as const;
