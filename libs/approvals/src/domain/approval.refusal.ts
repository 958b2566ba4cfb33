import { refuse } from '#kernel';

export type ApprovalRefusal =
  | 'approval.unknown'
  | 'approval.id-taken'
  | 'approval.in-the-future'
  | 'approval.reason-missing'
  | 'approval.basis-missing'
  /** Reason or document look as if they held a phone, an ID number or a name. */
  | 'approval.personal-data'
  /** The requester, whoever acts for them or whom they act for, is no second person. */
  | 'approval.second-person'
  /** Nobody asks or signs for a right of their own. */
  | 'approval.for-oneself'
  /** By the day of the signature the requester's own right has gone. */
  | 'approval.requester-without-right'
  /** Only whoever asked takes it back; others refuse. */
  | 'approval.not-requester'
  | 'approval.not-given'
  | 'approval.given'
  | 'approval.refused'
  | 'approval.withdrawn'
  | 'approval.expired'
  | 'approval.still-valid'
  | 'approval.carried-out'
  | 'approval.failed';

export const no = refuse<ApprovalRefusal>;
