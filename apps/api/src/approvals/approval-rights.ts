import type { Action } from '#access';
import type { ApprovalKind } from '#approvals';

/** Who may ask for what takes two persons, and who may sign it. */
export const APPROVAL_RIGHTS: Readonly<Record<ApprovalKind, Readonly<{ ask: Action; sign: Action }>>> = {
  'grant-role': { ask: 'guarded-role.ask', sign: 'guarded-role.sign' },
  'erase-person': { ask: 'erasure.ask', sign: 'erasure.sign' },
  'reopen-case': { ask: 'reopening.ask', sign: 'reopening.sign' },
};
