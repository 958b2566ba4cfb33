import type { DomainEvent, LocalDate } from '#kernel';

type At = { commitmentId: string; occurredOn: LocalDate; lateReason?: string };

export type CommitmentOrigin = Readonly<{ kind: 'dialogue' | 'visit' | 'session'; ref: string; no?: number }>;

/** cam kết: a promise of a leader with a date. Self-set dates are never rolled past days off (C15). */
export type CommitmentMade = DomainEvent<
  'CommitmentMade',
  At & {
    code: string;
    unit: string;
    text: string;
    /** User id or name of the body that must do it. */
    owner: string;
    dueOn: LocalDate;
    origin: CommitmentOrigin;
  }
>;
export type CommitmentProgressed = DomainEvent<'CommitmentProgressed', At & { note: string }>;
export type CommitmentFulfilled = DomainEvent<'CommitmentFulfilled', At & { evidence: string }>;
export type CommitmentRescheduled = DomainEvent<
  'CommitmentRescheduled',
  At & { dueOn: LocalDate; reason: string }
>;
export type CommitmentCancelled = DomainEvent<'CommitmentCancelled', At & { reason: string }>;

export type CommitmentEvent =
  CommitmentMade | CommitmentProgressed | CommitmentFulfilled | CommitmentRescheduled | CommitmentCancelled;
