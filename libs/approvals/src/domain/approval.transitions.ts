import type { Transitions } from '#kernel';
import type { ApprovalCommand } from './approval.command.js';
import type { ApprovalRefusal } from './approval.refusal.js';

export type ApprovalStatus =
  'none' | 'requested' | 'given' | 'refused' | 'withdrawn' | 'expired' | 'carried-out' | 'failed';

type Action = ApprovalCommand['type'];
type Row = Readonly<Record<Action, readonly ApprovalStatus[] | ApprovalRefusal>>;

/** Over: the same request again is a repeat, everything else comes too late. */
const over = (status: ApprovalStatus, why: ApprovalRefusal, row: Partial<Row> = {}): Row => ({
  request: [status],
  give: why,
  refuse: why,
  withdraw: why,
  expire: why,
  'carry-out': why,
  ...row,
});

/** Nothing is carried out that was not signed, nothing is signed twice. */
export const approvalTransitions: Transitions<ApprovalStatus, Action, ApprovalRefusal> = {
  none: {
    request: ['requested'],
    give: 'approval.unknown',
    refuse: 'approval.unknown',
    withdraw: 'approval.unknown',
    expire: 'approval.unknown',
    'carry-out': 'approval.unknown',
  },
  requested: {
    request: ['requested'],
    give: ['given'],
    refuse: ['refused'],
    withdraw: ['withdrawn'],
    expire: ['expired'],
    'carry-out': 'approval.not-given',
  },
  given: over('given', 'approval.given', { 'carry-out': ['carried-out', 'failed'] }),
  refused: over('refused', 'approval.refused'),
  withdrawn: over('withdrawn', 'approval.withdrawn'),
  expired: over('expired', 'approval.expired'),
  'carried-out': over('carried-out', 'approval.carried-out', { 'carry-out': ['carried-out'] }),
  failed: over('failed', 'approval.failed', { 'carry-out': ['failed'] }),
};
