import type { Provider } from '@nestjs/common';
import { StoppedViews } from '../upkeep/stopped-views.js';
import { ViewPages } from '../upkeep/view-pages.js';
import { ApprovalDesk } from './approval-desk.js';
import { DueApprovals } from './due-approvals.js';
import { ErasureChecks } from './erasure-checks.js';
import { GuardedRoleDesk } from './guarded-role-desk.js';
import { LoggedApprovals } from './logged-approvals.js';

/** What asking and signing need (chờ chữ ký thứ hai), with what is asked of the thing itself. */
export const approvalDesks: readonly Provider[] = [
  ApprovalDesk,
  DueApprovals,
  ErasureChecks,
  GuardedRoleDesk,
  LoggedApprovals,
  StoppedViews,
  ViewPages,
];
