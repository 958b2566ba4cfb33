import type { Action } from './policy-table.js';

/**
 * What stays with the person, whatever a delegation says: lending on (không ủy quyền lại), knowing who denounces
 * (need-to-know: LTC 56, domain 7.2), and letting oneself off the head's own duties, which the law counts only when
 * done in person ("trực tiếp", LTCD 18; domain 4.2). A second signature is one's own.
 */
const NOT_LENT: ReadonlySet<Action> = new Set<Action>([
  'delegation.give',
  'delegation.revoke',
  'denouncer.reveal',
  'denouncer.request',
  'denouncer.approve',
  'act.read',
  'approval.sign',
  'erasure.sign',
  'reopening.sign',
  'duty.set',
  'duty.waive',
]);

export const canBeLent = (action: Action): boolean => !NOT_LENT.has(action);
