import type { LocalDate } from '#kernel';

/** lần đầu, lần hai */
export type Instance = 'first' | 'second';

/** Number of the ground of LKN Điều 11 on which a complaint is not acceptable; 1 to 9 until the law has more. */
export type RefusalGround = number;

/** đúng · đúng một phần · sai */
export type ComplaintOutcome = 'upheld' | 'partly-upheld' | 'dismissed';

/** What the second decision says of the first: công nhận · sửa · hủy (LKN 40). */
export type FirstDecision = 'confirmed' | 'amended' | 'cancelled';

/** What it came from: a visit, a letter, the desk itself; a first complaint; a case that was split. */
export type ComplaintOrigin = Readonly<{
  kind: 'visit' | 'letter' | 'direct' | 'first-complaint' | 'split';
  ref: string;
}>;

/**
 * A person who complains (người đứng tên). Named by number only; `subject` points into the vault. The order
 * is that of the letter.
 */
export type Signatory = Readonly<{
  no: number;
  subject?: string;
  signed: boolean;
  /** Since when this person complains no more (rút khiếu nại). */
  withdrawnOn?: LocalDate;
}>;

/** Those who complain together, and who speaks for them (văn bản cử người đại diện). */
export type Group = Readonly<{
  signatories: readonly Signatory[];
  /** Numbers of signatories. */
  representatives: readonly number[];
  /** Number or day of the paper that names them; absent: no paper yet. */
  paper?: string;
}>;

/** Who issued the contested decision, or did the contested act; also who settles. */
export type Position =
  | 'commune-chair'
  | 'commune-agency'
  | 'district-chair'
  | 'district-agency'
  | 'provincial-agency-head'
  | 'provincial-chair'
  | 'minister';

/** The decision or act complained about (quyết định, hành vi bị khiếu nại). */
export type Contested = Readonly<{
  documentNo?: string;
  issuedOn?: LocalDate;
  /** Day on which the complainant got it or knew of it: the time-bar starts here (LKN 9, 48). */
  receivedOn: LocalDate;
  issuer?: Position;
  /** A dismissal (buộc thôi việc) has a longer time-bar at second instance (LKN 48). */
  dismissal?: boolean;
}>;

/** What a second complaint knows of the first. */
export type FirstInstance = Readonly<{
  /** Id within the stream's category, when the first was settled here too. */
  complaintId?: string;
  decisionNo?: string;
  /** Person who decided it: they may not decide again. */
  resolver?: string;
}>;

/** A body that forwarded the complaint and must be told how it ended. */
export type Forwarder = Readonly<{
  /** MTTQ · Quốc hội, HĐND, đại biểu · Ban Tiếp công dân · báo chí · khác */
  kind: 'front' | 'assembly' | 'reception-board' | 'press' | 'other';
  name?: string;
}>;

/** Criteria a to g of NĐ124 3a(1) by which a case is complex. */
export type ComplexityCriterion = 'a' | 'b' | 'c' | 'd' | 'đ' | 'e' | 'g';

/** Minutes of work (Mẫu 06) · request for evidence (07) · its receipt (08) · expert asked (09) · their answer (10). */
export type VerificationStep =
  'minutes' | 'evidence-requested' | 'evidence-received' | 'expert-requested' | 'expert-result';

/** Who led the dialogue for the resolver: they themselves, or whom they sent (NĐ124 28(2)). */
export type DialogueChair = 'resolver' | 'deputy' | 'agency-head' | 'verifier';

/** LKN 11a(1): a force majeure or obstacle; b another body's result is awaited. */
export type SuspensionGround = 'a' | 'b';

/** LKN 11a(2): a withdrawn; b died or dissolved without successor; c nothing left to settle; d before the court. */
export type TerminationGround = 'a' | 'b' | 'c' | 'd';

/** A decision or notice that is to reach people within a term. */
export type Paper = 'decision' | 'suspension' | 'resumption' | 'termination';

/** họp · niêm yết · phương tiện thông tin đại chúng (LKN 41(2), NĐ124 29(3)) */
export type PublicForm = 'meeting' | 'posting' | 'media';

/**
 * Clocks of a complaint by the name under which its events carry them; `DeadlineRecomputed.clock` is one of
 * these.
 */
export type ComplaintClock =
  | 'timeBar'
  | 'accept'
  | 'reply'
  | 'dialogueNotice'
  | 'resolve'
  | 'sendSuspension'
  | 'sendResumption'
  | 'sendTermination'
  | 'continuation'
  | 'send'
  | 'publish'
  | 'front'
  | 'back'
  | 'file2'
  | 'effect'
  | 'exec';
