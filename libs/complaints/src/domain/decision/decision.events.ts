import type { SubjectRef } from '#identity';
import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact, Remedies } from '#law';
import type {
  ComplaintOutcome,
  FirstDecision,
  Instance,
  Paper,
  Position,
  PublicForm,
} from '../complaint.terms.js';
import type { At } from '../intake/intake.events.js';

/** quyết định giải quyết khiếu nại (Mẫu 15, 16), LKN 31, 40. */
export type ComplaintDecided = DomainEvent<
  'ComplaintDecided',
  At & {
    outcome: ComplaintOutcome;
    documentNo: string;
    summary: string;
    /** K3: found right at the self-check, decided without a verification report (LKN 29(1)a). */
    selfCorrection: boolean;
    /** What becomes of the contested decision: giữ nguyên, sửa, hủy. */
    contested?: 'kept' | 'amended' | 'cancelled';
    /** At second instance only. */
    firstDecision?: FirstDecision;
    remedies?: Remedies;
    /** One decision for each of a group instead of one with a list. */
    oneEach?: boolean;
    send: DeadlineFact;
    publish: DeadlineFact;
    /** KN.EFFECT: the last day before it takes legal effect. Absent in decisions recorded before this was kept. */
    effect?: DeadlineFact;
    /** KN.MTTQ and TCD.BACK: to tell the body that forwarded it. */
    front?: DeadlineFact;
    back?: DeadlineFact;
  }
>;
/** A decision or notice was sent to one addressee; `complete` with the last of them. */
export type ComplaintPaperSent = DomainEvent<
  'ComplaintPaperSent',
  At & { paper: Paper; addressee: string; way: string; complete: boolean }
>;
/** The author got the decision: the term for the second complaint starts (LKN 33, 48). */
export type DecisionReceivedByAuthor = DomainEvent<
  'DecisionReceivedByAuthor',
  At & { way: string; file2?: DeadlineFact }
>;
/** công khai quyết định (LKN 41, NĐ124 29(3)); posting lasts at least 15 days. */
export type DecisionPublicised = DomainEvent<
  'DecisionPublicised',
  At & { form: PublicForm; place: string; until?: LocalDate; documentNo?: string }
>;
export type ForwardingBodyInformed = DomainEvent<
  'ForwardingBodyInformed',
  At & { documentNo: string; way?: string }
>;
/** có hiệu lực pháp luật (LKN 44, 57). */
export type DecisionTookEffect = DomainEvent<
  'DecisionTookEffect',
  At & {
    effectiveOn: LocalDate;
    /** In force, and still open to a second complaint until this day (late receipt). */
    appealableUntil?: LocalDate;
    /** KN.EXEC: measures or a directing document. */
    exec: DeadlineFact;
  }
>;
/** Who must do what by when (NĐ124 31). */
export type ExecutionDirected = DomainEvent<
  'ExecutionDirected',
  At & { documentNo: string; duty: string; owner: string; dueOn?: LocalDate; due?: Remedies }
>;
export type ExecutionProgressed = DomainEvent<'ExecutionProgressed', At & { note: string; done?: Remedies }>;
export type ExecutionCompleted = DomainEvent<'ExecutionCompleted', At & { note: string; done?: Remedies }>;
/** khiếu nại lần hai: a new case at the superior body. */
export type SecondComplaintFiled = DomainEvent<
  'SecondComplaintFiled',
  At & {
    secondComplaintId: string;
    code: string;
    /** Unit that settles it. */
    unit: string;
    channel: string;
    /** What the new case takes over, so that it can be opened from this fact alone. */
    field: string;
    summary: string;
    people: number;
    discipline?: boolean;
    subject?: SubjectRef;
    decisionNo?: string;
    resolver?: string;
    /** When the author got the first decision, or the day after which it was overdue. */
    receivedOn: LocalDate;
    dismissal?: boolean;
    /** Office of who decided first, or was to: it says who is competent now. */
    issuer?: Position;
    instance: Extract<Instance, 'second'>;
  }
>;
/** xem xét lại việc giải quyết có vi phạm pháp luật (LKN 24, 25). */
export type IllegalResolutionReviewOrdered = DomainEvent<
  'IllegalResolutionReviewOrdered',
  At & { grounds: string; orderedBy: string; reviewer: string; documentNo: string }
>;

export type DecisionEvent =
  | ComplaintDecided
  | ComplaintPaperSent
  | DecisionReceivedByAuthor
  | DecisionPublicised
  | ForwardingBodyInformed
  | DecisionTookEffect
  | ExecutionDirected
  | ExecutionProgressed
  | ExecutionCompleted
  | SecondComplaintFiled
  | IllegalResolutionReviewOrdered;
