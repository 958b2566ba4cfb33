import type { Accused, SubjectRef, Sealed } from '#identity';
import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact, DeadlineRecomputed } from '#law';
import type {
  Competence,
  Condition,
  Correctable,
  Evidence,
  Forwarder,
  Handling,
  Instance,
  LetterCaseKind,
  LetterChannel,
  LetterGround,
  LetterPart,
  LetterType,
  Prior,
  Redaction,
  ReplyAnswer,
  SIGNINGS,
  TransferRoute,
} from './letter-terms.js';

type At = { letterId: string; occurredOn: LocalDate; lateReason?: string };

/** A letter (đơn) came in; LTCD 25. */
export type LetterReceived = DomainEvent<
  'LetterReceived',
  At & {
    code: string;
    unit: string;
    channel: LetterChannel;
    forwardedBy?: Forwarder;
    /** Day of the postmark. */
    envelopeOn?: LocalDate;
    /** ISO 639-1; absent: Vietnamese. */
    language?: string;
    /** A notarised translation is enclosed (TT 05/2021 6(2)a). */
    translated?: boolean;
    /** The mixed letter of which this is one content, written anew. */
    parentLetterId?: string;
    /** Recognised as a denunciation when it came in. */
    denunciation?: boolean;
    /** Of a denunciation only: for those of them who have an account the letter does not exist. */
    accused?: readonly Accused[];
    pages: number;
    summary: string;
    /** Absent for a denunciation: its identity is not kept here at all. */
    subject?: SubjectRef;
    signatories: number;
    narrative?: Sealed;
    visitId?: string;
    /** Answer owed to the author: TCD.REPLY, LTCD 28(1). */
    reply: DeadlineFact;
    /** Answer owed to the press that sent it on: TC.PRESS, LTC 26(2). */
    press?: DeadlineFact;
    /** From when leaving it unhandled is punished: TCD.INACTION, NĐ154 41(3)b; absent before 2026-07-01. */
    inaction?: DeadlineFact;
  }
>;
/** What was told by mouth, written down at the counter (ghi lại nội dung trình bày); LTCD 25(2), LKN 8(3), LTC 23(2). */
export type OralStatementRecorded = DomainEvent<
  'OralStatementRecorded',
  At & { readBack: boolean; signedBy: (typeof SIGNINGS)[number] }
>;
export type LetterRegistered = DomainEvent<
  'LetterRegistered',
  At & { bookNo: string; demand: string; handledBefore?: readonly Handling[]; authorisation?: string }
>;
export type LetterClassified = DomainEvent<
  'LetterClassified',
  At & {
    letterType: LetterType;
    field: string;
    /** Of a complaint only. */
    instance?: Instance;
    discipline?: boolean;
    /** đủ điều kiện xử lý; when false `ineligibleReason` says why. */
    eligible: boolean;
    /** Conditions of TT 05/2021 6(2)a that it does not meet. */
    missing?: readonly Condition[];
    ineligibleReason?: LetterGround;
    ineligibleNote?: string;
    anonymous: boolean;
    falseName?: boolean;
    /** Of a denunciation only, as above. */
    accused?: readonly Accused[];
    evidence?: Evidence;
    signatories?: number;
    competence: Competence;
    prior: Prior;
    /** Letter or case that it repeats. */
    duplicateOf?: string;
    urgent?: boolean;
    crimeSigns?: boolean;
    partyMatter?: boolean;
    /** A reflection on administrative rules, which has its own channel (NĐ 20/2008). */
    administrativeRules?: boolean;
    /** User id of who sorted it; whoever confirms is somebody else where the office wants that. */
    by?: string;
    /** Last day to send it on: TC.TRANSFER of a denunciation, PAKN.TRANSFER; both from the receipt. */
    transfer?: DeadlineFact;
  }
>;
/** The advisory unit agrees with the clerk's sorting (phiếu đề xuất xử lý đơn). */
export type LetterClassificationConfirmed = DomainEvent<'LetterClassificationConfirmed', At>;
/** The letter raises a case (đề xuất thụ lý, Mẫu 01 of TT 05/2021). */
export type LetterProposedForAcceptance = DomainEvent<
  'LetterProposedForAcceptance',
  At & {
    caseId: string;
    caseCode: string;
    caseKind: LetterCaseKind;
    instance?: Instance;
    discipline?: boolean;
    prior?: Prior;
    forwardedBy?: Forwarder;
    /** Who is proposed to resolve it. */
    resolver?: string;
    field: string;
    summary: string;
    unit: string;
    /** Day on which the letter was received: clocks of the case start here. */
    receivedOn: LocalDate;
    /** Of a denunciation only: the case is closed to them from its first event on. */
    accused?: readonly Accused[];
    /** Never of a denunciation. */
    subject?: SubjectRef;
    people: number;
    /** How the letter came; the case inherits it. */
    channel?: LetterChannel;
    narrative?: Sealed;
  }
>;
export type LetterGuided = DomainEvent<
  'LetterGuided',
  At & { to: string; basis: string; documentNo: string; originals?: readonly string[] }
>;
export type LetterTransferred = DomainEvent<
  'LetterTransferred',
  At & {
    to: string;
    documentNo: string;
    redaction?: Redaction;
    route?: TransferRoute;
    replyBy?: LocalDate;
    /** Number of the notice to the author; obligatory for a denunciation (LTC 24(2)). */
    noticeNo?: string;
  }
>;
/** The competent lower level is urged to resolve what it left lying (đôn đốc); LTCD 26(1)b. */
export type LowerLevelUrged = DomainEvent<
  'LowerLevelUrged',
  At & { to: string; documentNo: string; matter?: string; resolveBy?: LocalDate }
>;
export type LetterReturned = DomainEvent<
  'LetterReturned',
  At & { ground: LetterGround; reason: string; originals?: readonly string[] }
>;
/** Kept without being handled (lưu đơn); among the grounds LTC 24(3) sent to many, LTC 25(1) anonymous. */
export type LetterFiled = DomainEvent<
  'LetterFiled',
  At & {
    ground: LetterGround;
    reason: string;
    /** To whom else it was sent, for the ground `sent-to-many`. */
    addressees?: readonly string[];
    /** How long it is kept: DON.RETAIN, TT 05/2021 28. */
    retain: DeadlineFact;
  }
>;
/** The head decides at the end of keeping that it is kept on (tiếp tục lưu), counted from the end before. */
export type LetterKeptLonger = DomainEvent<
  'LetterKeptLonger',
  At & { years: number; reason: string; documentNo?: string; retain: DeadlineFact }
>;
/** A duplicate (đơn trùng) joined the case or letter that it repeats: its stream and its code. */
export type LetterMerged = DomainEvent<
  'LetterMerged',
  At & { into: string; intoCode?: string; confirmedBy?: string }
>;
/** The author of a mixed letter is guided to write one for each content (LTCD 25(3); NĐ154 14(4)). */
export type LetterSplitGuided = DomainEvent<
  'LetterSplitGuided',
  At & { parts: readonly LetterPart[]; documentNo?: string }
>;
/** Signs of a crime: handed to the investigation body (LTC 27, 36(2)). */
export type ReferredToInvestigation = DomainEvent<
  'ReferredToInvestigation',
  At & { to: string; basis: string; documentNo: string }
>;
/** Anonymous, but with a clear violator and evidence that can be verified (LTC 25(2)). */
export type RoutedToInspection = DomainEvent<
  'RoutedToInspection',
  At & { to: string; basis: string; documentNo: string }
>;
/** What the body that got a transfer or was urged answered (phúc đáp). */
export type TransferReplyReceived = DomainEvent<
  'TransferReplyReceived',
  At & { from: string; documentNo: string; result?: string }
>;
export type AuthorNotified = DomainEvent<
  'AuthorNotified',
  At & { answer: ReplyAnswer; way: string; documentNo?: string }
>;
/** The body that sent the letter on is told what came of it. */
export type ForwarderAnswered = DomainEvent<'ForwarderAnswered', At & { to: string; documentNo: string }>;
/** Put right, never overwritten: the old value can be recognised by its hash (SHA-256, hex). */
export type LetterCorrected = DomainEvent<
  'LetterCorrected',
  At & { field: Correctable; oldHash: string; value: string | number; reason: string }
>;
/** Passed to another unit with its clocks (bàn giao). */
export type LetterHandedOver = DomainEvent<
  'LetterHandedOver',
  At & { from: string; to: string; basis: string; documentNo?: string }
>;
/** The time of keeping is over and the head has decided; what stays is this trace (TT 05/2021 28). */
export type DestructionDecided = DomainEvent<
  'DestructionDecided',
  At & { documentNo: string; reason: string }
>;

export type LetterEvent =
  | LetterReceived
  | OralStatementRecorded
  | LetterRegistered
  | LetterClassified
  | LetterClassificationConfirmed
  | LetterProposedForAcceptance
  | LetterGuided
  | LetterTransferred
  | LowerLevelUrged
  | LetterReturned
  | LetterFiled
  | LetterMerged
  | LetterSplitGuided
  | ReferredToInvestigation
  | RoutedToInspection
  | TransferReplyReceived
  | AuthorNotified
  | ForwarderAnswered
  | LetterCorrected
  | LetterHandedOver
  | LetterKeptLonger
  | DestructionDecided
  | DeadlineRecomputed;
