import type { SubjectRef, Sealed } from '#identity';
import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact, DeadlineRecomputed } from '#law';

export type LetterChannel = 'direct' | 'post' | 'box' | 'online' | 'forwarded';

/** Type of the content (phân loại đơn). */
export type LetterType = 'complaint' | 'denunciation' | 'petition' | 'reflection' | 'mixed';

type Late = { lateReason?: string };

/** A letter (đơn) came in; domain of LTCD 25. */
export type LetterReceived = DomainEvent<
  'LetterReceived',
  {
    letterId: string;
    code: string;
    occurredOn: LocalDate;
    unit: string;
    channel: LetterChannel;
    forwardedBy?: string;
    pages: number;
    summary: string;
    subject?: SubjectRef;
    signatories: number;
    narrative?: Sealed;
    visitId?: string;
    /** Answer owed to the author: TCD.REPLY, LTCD 28(1). */
    reply: DeadlineFact;
  } & Late
>;
export type LetterRegistered = DomainEvent<
  'LetterRegistered',
  { letterId: string; occurredOn: LocalDate; bookNo: string; demand: string } & Late
>;
export type LetterClassified = DomainEvent<
  'LetterClassified',
  {
    letterId: string;
    occurredOn: LocalDate;
    letterType: LetterType;
    field: string;
    /** đủ điều kiện xử lý; when false `ineligibleReason` says why. */
    eligible: boolean;
    ineligibleReason?: string;
    anonymous: boolean;
    inCompetence: boolean;
    duplicateOf?: string;
  } & Late
>;
/** The letter raises a case (đề xuất thụ lý, Mẫu 01 of TT 05/2021). */
export type LetterProposedForAcceptance = DomainEvent<
  'LetterProposedForAcceptance',
  {
    letterId: string;
    occurredOn: LocalDate;
    caseId: string;
    caseCode: string;
    caseKind: 'complaint' | 'petition' | 'reflection';
    field: string;
    summary: string;
    unit: string;
    /** Day on which the letter was received: clocks of the case start here. */
    receivedOn: LocalDate;
    subject?: SubjectRef;
    people: number;
    /** How the letter came; the case inherits it. */
    channel?: LetterChannel;
    narrative?: Sealed;
  } & Late
>;
export type LetterGuided = DomainEvent<
  'LetterGuided',
  { letterId: string; occurredOn: LocalDate; to: string; basis: string; documentNo: string } & Late
>;
export type LetterTransferred = DomainEvent<
  'LetterTransferred',
  { letterId: string; occurredOn: LocalDate; to: string; documentNo: string } & Late
>;
export type LetterReturned = DomainEvent<
  'LetterReturned',
  { letterId: string; occurredOn: LocalDate; reason: string } & Late
>;
export type LetterFiled = DomainEvent<
  'LetterFiled',
  { letterId: string; occurredOn: LocalDate; reason: string; keptUntil: LocalDate } & Late
>;
export type LetterMerged = DomainEvent<
  'LetterMerged',
  { letterId: string; occurredOn: LocalDate; into: string } & Late
>;
export type TransferReplyReceived = DomainEvent<
  'TransferReplyReceived',
  { letterId: string; occurredOn: LocalDate; from: string; documentNo: string } & Late
>;

export type LetterEvent =
  | LetterReceived
  | LetterRegistered
  | LetterClassified
  | LetterProposedForAcceptance
  | LetterGuided
  | LetterTransferred
  | LetterReturned
  | LetterFiled
  | LetterMerged
  | TransferReplyReceived
  | DeadlineRecomputed;
