import type { DomainEvent, LocalDate } from '#kernel';

type At = { commitmentId: string; occurredOn: LocalDate; lateReason?: string };

/** Where it was promised; `no` is the opinion or the direction there. */
export type CommitmentOrigin = Readonly<{
  kind: 'dialogue' | 'visit' | 'session' | 'programme' | 'letter';
  ref: string;
  no?: number;
}>;

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
/** The body that must do it has taken it on. */
export type CommitmentAccepted = DomainEvent<'CommitmentAccepted', At & { note?: string }>;
export type CommitmentProgressed = DomainEvent<'CommitmentProgressed', At & { note: string }>;
export type CommitmentFulfilled = DomainEvent<'CommitmentFulfilled', At & { evidence: string }>;
export type CommitmentRescheduled = DomainEvent<
  'CommitmentRescheduled',
  At & { dueOn: LocalDate; reason: string }
>;
export type CommitmentCancelled = DomainEvent<'CommitmentCancelled', At & { reason: string }>;
/** Those who asked were told what came of it. */
export type CommitmentResultNotified = DomainEvent<
  'CommitmentResultNotified',
  At & { how: string; note?: string }
>;
/** bàn giao: another unit keeps the promise; its day and its history stay. */
export type CommitmentHandedOver = DomainEvent<
  'CommitmentHandedOver',
  At & { from: string; to: string; owner?: string; basis: string }
>;

export type CommitmentEvent =
  | CommitmentMade
  | CommitmentAccepted
  | CommitmentProgressed
  | CommitmentFulfilled
  | CommitmentRescheduled
  | CommitmentCancelled
  | CommitmentResultNotified
  | CommitmentHandedOver;
