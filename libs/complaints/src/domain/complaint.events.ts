import type { SubjectRef, Sealed } from '#identity';
import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';

/** Grounds 1 to 9 of LKN Điều 11 on which a complaint is not acceptable. */
export type RefusalGround = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** đúng · đúng một phần · sai */
export type ComplaintOutcome = 'upheld' | 'partly-upheld' | 'dismissed';

export type ComplaintOrigin = Readonly<{ kind: 'visit' | 'letter' | 'direct'; ref: string }>;

type At = { complaintId: string; occurredOn: LocalDate; lateReason?: string };

/** A complaint of first instance (khiếu nại lần đầu) reached the competent body. */
export type ComplaintReceived = DomainEvent<
  'ComplaintReceived',
  At & {
    code: string;
    unit: string;
    channel: string;
    field: string;
    summary: string;
    subject?: SubjectRef;
    people: number;
    origin: ComplaintOrigin;
    narrative?: Sealed;
    /** Unit lies in a remote area (vùng sâu, vùng xa đi lại khó khăn): longer terms. */
    remote: boolean;
    /** KN.ACCEPT.1.*: to accept or refuse. */
    accept: DeadlineFact;
    /** TCD.REPLY: to tell the citizen what happens. */
    reply: DeadlineFact;
  }
>;
/** thụ lý: starts the clock of settlement, LKN 28. */
export type ComplaintAccepted = DomainEvent<
  'ComplaintAccepted',
  At & { resolver: string; documentNo: string; complex: boolean; remote: boolean; resolve: DeadlineFact }
>;
/** không thụ lý, with the ground of LKN 11 that Mẫu 04 prints. */
export type ComplaintNotAccepted = DomainEvent<
  'ComplaintNotAccepted',
  At & { ground: RefusalGround; documentNo: string; explanation: string }
>;
export type ComplaintAssigned = DomainEvent<'ComplaintAssigned', At & { assignee: string; unit?: string }>;
export type VerificationAssigned = DomainEvent<
  'VerificationAssigned',
  At & { verifiers: readonly string[]; documentNo: string; reportDueOn?: LocalDate }
>;
export type VerificationReported = DomainEvent<
  'VerificationReported',
  At & { finding: ComplaintOutcome; proposal: string; documentNo: string; demandDiffers: boolean }
>;
/** Dialogue within the settlement (đối thoại, Mẫu 14), LKN 30. */
export type ComplaintDialogueHeld = DomainEvent<
  'ComplaintDialogueHeld',
  At & { agreed: boolean; noShow: boolean; minutesNo: string }
>;
/** The only way a complaint gets longer: found to be complex (LKN 28; in writing from 2026-07-01). */
export type ComplaintDeclaredComplex = DomainEvent<
  'ComplaintDeclaredComplex',
  At & { reason: string; documentNo: string; resolve: DeadlineFact }
>;
export type ComplaintDecided = DomainEvent<
  'ComplaintDecided',
  At & {
    outcome: ComplaintOutcome;
    documentNo: string;
    summary: string;
    /** K3: found right at the self-check, decided without a verification report (LKN 29(1)a). */
    selfCorrection: boolean;
    send: DeadlineFact;
    publish: DeadlineFact;
  }
>;
/** rút đơn, whole: ends it (R1–R2: notice of termination). */
export type ComplaintWithdrawn = DomainEvent<
  'ComplaintWithdrawn',
  At & { documentNo?: string; reason?: string }
>;
export type ComplaintClosed = DomainEvent<'ComplaintClosed', At & { reason: string }>;
export type ComplaintReopened = DomainEvent<
  'ComplaintReopened',
  At & {
    reason: string;
    orderedBy: string;
    /** The term of settlement anew, counted from the reopening, when it had been accepted before. */
    resolve?: DeadlineFact;
  }
>;

export type ComplaintEvent =
  | ComplaintReceived
  | ComplaintAccepted
  | ComplaintNotAccepted
  | ComplaintAssigned
  | VerificationAssigned
  | VerificationReported
  | ComplaintDialogueHeld
  | ComplaintDeclaredComplex
  | ComplaintDecided
  | ComplaintWithdrawn
  | ComplaintClosed
  | ComplaintReopened;
