import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type {
  ComplaintOutcome,
  ComplexityCriterion,
  DialogueChair,
  VerificationStep,
} from '../complaint.terms.js';
import type { At } from '../intake/intake.events.js';

/** giao xác minh (Mẫu 05), LKN 29. */
export type VerificationAssigned = DomainEvent<
  'VerificationAssigned',
  At & {
    verifiers: readonly string[];
    leader?: string;
    scope?: string;
    documentNo: string;
    reportDueOn?: LocalDate;
  }
>;
/** K5: minutes of work, evidence asked for and received, experts asked and heard (Mẫu 06 to 10). */
export type VerificationStepRecorded = DomainEvent<
  'VerificationStepRecorded',
  At & { kind: VerificationStep; form: '06' | '07' | '08' | '09' | '10'; documentNo: string; note: string }
>;
/** tạm đình chỉ thi hành quyết định bị khiếu nại (Mẫu 11), LKN 35: no longer than the term that is left. */
export type ContestedDecisionSuspended = DomainEvent<
  'ContestedDecisionSuspended',
  At & { reason: string; until: LocalDate; documentNo: string }
>;
/** hủy bỏ việc tạm đình chỉ thi hành (Mẫu 12). */
export type ContestedDecisionSuspensionLifted = DomainEvent<
  'ContestedDecisionSuspensionLifted',
  At & { reason: string; documentNo: string }
>;
/** The only way a complaint gets longer: found to be complex (LKN 28; in writing from 2026-07-01). */
export type ComplaintDeclaredComplex = DomainEvent<
  'ComplaintDeclaredComplex',
  At & {
    reason: string;
    criteria?: readonly ComplexityCriterion[];
    documentNo: string;
    resolve: DeadlineFact;
  }
>;
/** What was found on one content of the complaint. */
export type Found = Readonly<{ content: string; finding: ComplaintOutcome }>;
/** báo cáo kết quả xác minh (Mẫu 13), LKN 29(4). */
export type VerificationReported = DomainEvent<
  'VerificationReported',
  At & {
    finding: ComplaintOutcome;
    contents?: readonly Found[];
    proposal: string;
    documentNo: string;
    demandDiffers: boolean;
  }
>;
export type ComplaintDialogueInvited = DomainEvent<
  'ComplaintDialogueInvited',
  At & {
    heldOn: LocalDate;
    place: string;
    invited: readonly string[];
    documentNo: string;
    /** KN.DLG.NOTICE: the latest day for the notice; from 2026-07-01. */
    dialogueNotice?: DeadlineFact;
  }
>;
/** đối thoại (Mẫu 14), LKN 30, 39, 53; held, or the complainant did not come. */
export type ComplaintDialogueHeld = DomainEvent<
  'ComplaintDialogueHeld',
  At & {
    agreed: boolean;
    noShow: boolean;
    /** Did not come and had a good reason (NĐ124 28a): then there is to be another one. */
    excused?: boolean;
    minutesNo: string;
    chair?: DialogueChair;
    agreedPoints?: string;
    openPoints?: string;
  }
>;
/** hội đồng tư vấn (LKN 36(2)); hội đồng kỷ luật, whose opinion comes before a decision on discipline (LKN 52). */
export type CouncilConsulted = DomainEvent<'CouncilConsulted', At & { documentNo: string; opinion: string }>;

export type VerificationEvent =
  | VerificationAssigned
  | VerificationStepRecorded
  | ContestedDecisionSuspended
  | ContestedDecisionSuspensionLifted
  | ComplaintDeclaredComplex
  | VerificationReported
  | ComplaintDialogueInvited
  | ComplaintDialogueHeld
  | CouncilConsulted;
