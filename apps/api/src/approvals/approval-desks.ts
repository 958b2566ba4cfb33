import type { Provider } from '@nestjs/common';
import { ApprovalDesk } from './approval-desk.js';
import { DueApprovals } from './due-approvals.js';
import { ErasureChecks } from './erasure-checks.js';
import { GuardedRoleDesk } from './guarded-role-desk.js';

/** What the approvals' controller asks (chờ chữ ký thứ hai). */
export const approvalDesks: readonly Provider[] = [
  ApprovalDesk,
  DueApprovals,
  ErasureChecks,
  GuardedRoleDesk,
];
