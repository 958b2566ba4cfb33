import type { LocalDate } from '#kernel';
import type { ApprovalSubject } from './approval.events.js';

type Step = Readonly<{ approvalId: string; occurredOn: LocalDate; today: LocalDate }>;

/** Somebody who acts, and everybody in whose name they can act today. */
export type Person = Readonly<{ by: string; standsFor: readonly string[] }>;

export type Request = Step &
  Person &
  Readonly<{
    type: 'request';
    subject: ApprovalSubject;
    unit: string;
    reason: string;
    basis: string;
    expiresOn: LocalDate;
  }>;

export type Give = Step &
  Person &
  Readonly<{
    type: 'give';
    /** The requester as of today: whether they still hold the right to ask, and whom they can act for. */
    requester: Readonly<{ mayAsk: boolean; standsFor: readonly string[] }>;
  }>;

export type ApprovalCommand =
  | Request
  | Give
  | (Step & Person & Readonly<{ type: 'refuse'; reason: string }>)
  | (Step & Readonly<{ type: 'withdraw'; by: string; reason: string }>)
  | (Step & Readonly<{ type: 'expire' }>)
  | (Step &
      Readonly<{
        type: 'carry-out';
        /** Refusal code of the rule that forbade it; absent: it was done. */
        refusedBy?: string;
      }>);
