import type { Role } from './domain/user.events.js';
import { decides, manages, reads } from './role-sets.js';

const asksForErasure: readonly Role[] = ['clerk', 'adviser', 'leader', 'deputy'];
const signsErasure: readonly Role[] = ['leader', 'deputy', 'custodian'];
const asksForReopening: readonly Role[] = ['adviser', 'leader', 'deputy'];

/**
 * What takes two persons: a part of `POLICY`. The first three are the doors of the page; what somebody may ask for or
 * sign is said by the kind.
 *
 * @source reliability 3.4 (ASVS 2.3.5)
 */
export const APPROVAL_POLICY = {
  'approval.read': [...reads, 'custodian', ...manages],
  'approval.ask': [...asksForErasure, ...manages],
  'approval.sign': [...signsErasure, ...manages],
  'guarded-role.read': ['inspector', ...manages],
  'guarded-role.ask': manages,
  'guarded-role.sign': manages,
  'erasure.read': [...asksForErasure, 'custodian', 'inspector'],
  'erasure.ask': asksForErasure,
  'erasure.sign': signsErasure,
  'reopening.read': reads,
  'reopening.ask': asksForReopening,
  'reopening.sign': decides,
} as const;
