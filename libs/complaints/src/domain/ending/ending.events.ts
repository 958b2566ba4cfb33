import type { DomainEvent } from '#kernel';
import type { DeadlineFact } from '#law';
import type { SuspensionGround, TerminationGround } from '../complaint.terms.js';
import type { At } from '../intake/intake.events.js';

/** tạm đình chỉ giải quyết (Mẫu 14a), LKN 11a(1): the clock stands still. */
export type ResolutionSuspended = DomainEvent<
  'ResolutionSuspended',
  At & { ground: SuspensionGround; reason: string; documentNo: string; sendSuspension: DeadlineFact }
>;
/** tiếp tục giải quyết (Mẫu 14b), NĐ124 28b: the clock goes on with the days that were left. */
export type ResolutionResumed = DomainEvent<
  'ResolutionResumed',
  At & { documentNo: string; resolve: DeadlineFact; sendResumption: DeadlineFact }
>;
/** rút khiếu nại, whole (LKN 10): nothing is left to settle; the termination follows. */
export type ComplaintWithdrawn = DomainEvent<
  'ComplaintWithdrawn',
  At & {
    documentNo?: string;
    reason?: string;
    /** After it was explained or persuaded (qua giải thích, thuyết phục): forms KQGQ count it apart. */
    afterExplanation?: boolean;
  }
>;
/** rút một phần nội dung (LKN 10(2), from 2026-07-01): the rest goes on, by the same clock. */
export type ComplaintPartlyWithdrawn = DomainEvent<
  'ComplaintPartlyWithdrawn',
  At & { contents: string; documentNo: string }
>;
/** One of several complainants withdraws (NĐ124 7a): the others go on, by the same clock. */
export type SignatoryWithdrew = DomainEvent<'SignatoryWithdrew', At & { no: number; documentNo?: string }>;
/** đình chỉ giải quyết: notice until 2026-06-30, decision on Mẫu 14a since (LKN 11a(2)). */
export type ResolutionTerminated = DomainEvent<
  'ResolutionTerminated',
  At & {
    ground: TerminationGround;
    reason: string;
    documentNo: string;
    /** KN.TERM.SEND, from 2026-07-01. */
    sendTermination?: DeadlineFact;
    /** KN.CONTINUE: until when the complainant may go on by LKN 11(8), before 2026-07-01. */
    continuation?: DeadlineFact;
  }
>;
/** tiếp tục khiếu nại after termination: settled anew. */
export type ComplaintContinued = DomainEvent<
  'ComplaintContinued',
  At & { coerced: boolean; reason: string; resolve?: DeadlineFact }
>;
/** Tòa án thụ lý: the administrative way ends (LKN 11(9)). */
export type LawsuitAccepted = DomainEvent<'LawsuitAccepted', At & { court: string; documentNo: string }>;
export type ComplaintClosed = DomainEvent<'ComplaintClosed', At & { reason: string }>;
export type ComplaintReopened = DomainEvent<
  'ComplaintReopened',
  At & {
    reason: string;
    orderedBy: string;
    /** Id of the approval of two persons, for a file that was closed. */
    approval?: string;
    /** The term of settlement anew, counted from the reopening, when it had been accepted before. */
    resolve?: DeadlineFact;
  }
>;

export type EndingEvent =
  | ResolutionSuspended
  | ResolutionResumed
  | ComplaintWithdrawn
  | ComplaintPartlyWithdrawn
  | SignatoryWithdrew
  | ResolutionTerminated
  | ComplaintContinued
  | LawsuitAccepted
  | ComplaintClosed
  | ComplaintReopened;
