import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type {
  ComplexityCriterion,
  ConflictRelation,
  DisregardReason,
  Finding,
  SuspensionGround,
  TerminationGround,
} from './denunciation.terms.js';
import type { At } from './intake.events.js';

/** This person may neither verify nor see the case (NĐ31 10(3)): spouse, parent, child, sibling, direct interest. */
export type DenunciationConflictDeclared = DomainEvent<
  'DenunciationConflictDeclared',
  At & { person: string; relation: ConflictRelation }
>;
/** D6, Mẫu 07: at least two members, each of whom has declared that nothing ties them to the matter. */
export type VerificationTeamFormed = DomainEvent<
  'VerificationTeamFormed',
  At & { documentNo: string; leader: string; members: readonly string[]; reportDueOn?: LocalDate }
>;
/** D7, Mẫu 08. */
export type DenunciationMinutesRecorded = DomainEvent<
  'DenunciationMinutesRecorded',
  At & { documentNo: string; with: string; content: string }
>;
/** D7, Mẫu 09: from this day time is not counted (NĐ31 15(4)). */
export type DenunciationExpertRequested = DomainEvent<
  'DenunciationExpertRequested',
  At & { documentNo: string; to: string; question: string }
>;
/** The result is in: the term goes on. */
export type DenunciationExpertResultReceived = DomainEvent<
  'DenunciationExpertResultReceived',
  At & { documentNo: string; result: string; resolve: DeadlineFact }
>;
/** D7: giải trình of the accused. */
export type AccusedExplained = DomainEvent<'AccusedExplained', At & { documentNo: string; content: string }>;
/** D8, Mẫu 01: the first or the second extension, each of 30 days (LTC 30). */
export type DenunciationTermExtended = DomainEvent<
  'DenunciationTermExtended',
  At & {
    documentNo: string;
    ordinal: 1 | 2;
    criteria: readonly ComplexityCriterion[];
    reason: string;
    resolve: DeadlineFact;
  }
>;
/** D9: from this day time is not counted (LTC 34(2)). */
export type DenunciationSuspended = DomainEvent<
  'DenunciationSuspended',
  At & { documentNo: string; ground: SuspensionGround; reason: string; stopSend: DeadlineFact }
>;
export type DenunciationResumed = DomainEvent<
  'DenunciationResumed',
  At & { documentNo: string; reason: string; resolve: DeadlineFact }
>;
/** D10: rút tố cáo, by a signed letter (Mẫu 02) or minutes (Mẫu 03). In part: these contents. */
export type DenunciationWithdrawn = DomainEvent<
  'DenunciationWithdrawn',
  At & { documentNo: string; paper: 'letter' | 'minutes'; whole: boolean; contents: readonly number[] }
>;
/** D10: settled all the same. */
export type WithdrawalDisregarded = DomainEvent<
  'WithdrawalDisregarded',
  At & { documentNo: string; why: DisregardReason }
>;
/** D11: đình chỉ. */
export type DenunciationTerminated = DomainEvent<
  'DenunciationTerminated',
  At & { documentNo: string; ground: TerminationGround; reason: string; stopSend: DeadlineFact }
>;
/** The decision to suspend or terminate went out (LTC 34(4)). */
export type StopDecisionSent = DomainEvent<'StopDecisionSent', At & { to: string; documentNo: string }>;
/** D12, Mẫu 10 or 11. */
export type DenunciationVerificationReported = DomainEvent<
  'DenunciationVerificationReported',
  At & { documentNo: string; findings: readonly Finding[]; proposal: string }
>;

export type VerificationEvent =
  | DenunciationConflictDeclared
  | VerificationTeamFormed
  | DenunciationMinutesRecorded
  | DenunciationExpertRequested
  | DenunciationExpertResultReceived
  | AccusedExplained
  | DenunciationTermExtended
  | DenunciationSuspended
  | DenunciationResumed
  | DenunciationWithdrawn
  | WithdrawalDisregarded
  | DenunciationTerminated
  | StopDecisionSent
  | DenunciationVerificationReported;
