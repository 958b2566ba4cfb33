import { Module } from '@nestjs/common';
import { AcceptComplaintHandler } from './commands/accept-complaint.js';
import { AssignComplaintHandler } from './commands/assign-complaint.js';
import { AssignVerificationHandler } from './commands/assign-verification.js';
import { CloseComplaintHandler } from './commands/close-complaint.js';
import { CompleteExecutionHandler } from './commands/complete-execution.js';
import { ConfirmDecisionEffectHandler } from './commands/confirm-decision-effect.js';
import { ConsultCouncilHandler } from './commands/consult-council.js';
import { ContinueComplaintHandler } from './commands/continue-complaint.js';
import { CorrectComplaintHandler } from './commands/correct-complaint.js';
import { DecideComplaintHandler } from './commands/decide-complaint.js';
import { DeclareComplaintComplexHandler } from './commands/declare-complaint-complex.js';
import { DirectExecutionHandler } from './commands/direct-execution.js';
import { FileSecondComplaintHandler } from './commands/file-second-complaint.js';
import { HandOverComplaintHandler } from './commands/hand-over-complaint.js';
import { HoldComplaintDialogueHandler } from './commands/hold-complaint-dialogue.js';
import { InformForwardingBodyHandler } from './commands/inform-forwarding-body.js';
import { InviteToComplaintDialogueHandler } from './commands/invite-to-complaint-dialogue.js';
import { LiftContestedDecisionSuspensionHandler } from './commands/lift-contested-decision-suspension.js';
import { ListComplainantsHandler } from './commands/list-complainants.js';
import { LodgeComplaintHandler } from './commands/lodge-complaint.js';
import { MergeComplaintHandler } from './commands/merge-complaint.js';
import { OrderIllegalResolutionReviewHandler } from './commands/order-illegal-resolution-review.js';
import { PubliciseDecisionHandler } from './commands/publicise-decision.js';
import { ReceiveComplaintHandler } from './commands/receive-complaint.js';
import { RecheckContestedDecisionHandler } from './commands/recheck-contested-decision.js';
import { RecordDecisionReceiptHandler } from './commands/record-decision-receipt.js';
import { RecordExecutionProgressHandler } from './commands/record-execution-progress.js';
import { RecordLawsuitHandler } from './commands/record-lawsuit.js';
import { RecordSignatoryWithdrawalHandler } from './commands/record-signatory-withdrawal.js';
import { RecordVerificationStepHandler } from './commands/record-verification-step.js';
import { RefuseComplaintHandler } from './commands/refuse-complaint.js';
import { ReopenComplaintHandler } from './commands/reopen-complaint.js';
import { ReportVerificationHandler } from './commands/report-verification.js';
import { ResumeResolutionHandler } from './commands/resume-resolution.js';
import { SendComplaintPaperHandler } from './commands/send-complaint-paper.js';
import { SplitComplaintHandler } from './commands/split-complaint.js';
import { SuspendContestedDecisionHandler } from './commands/suspend-contested-decision.js';
import { SuspendResolutionHandler } from './commands/suspend-resolution.js';
import { TakeInComplaintHandler } from './commands/take-in-complaint.js';
import { TerminateResolutionHandler } from './commands/terminate-resolution.js';
import { WithdrawComplaintHandler } from './commands/withdraw-complaint.js';
import { WithdrawPartOfComplaintHandler } from './commands/withdraw-part-of-complaint.js';

/** Needs `Decisions`, `EventStore`, `Clock`, `LawBook` and `CaseNumbers` from a global module of the application. */
@Module({
  providers: [
    AcceptComplaintHandler,
    AssignComplaintHandler,
    AssignVerificationHandler,
    CloseComplaintHandler,
    CompleteExecutionHandler,
    ConfirmDecisionEffectHandler,
    ConsultCouncilHandler,
    ContinueComplaintHandler,
    CorrectComplaintHandler,
    DecideComplaintHandler,
    DeclareComplaintComplexHandler,
    DirectExecutionHandler,
    FileSecondComplaintHandler,
    HandOverComplaintHandler,
    HoldComplaintDialogueHandler,
    InformForwardingBodyHandler,
    InviteToComplaintDialogueHandler,
    LiftContestedDecisionSuspensionHandler,
    ListComplainantsHandler,
    LodgeComplaintHandler,
    MergeComplaintHandler,
    OrderIllegalResolutionReviewHandler,
    PubliciseDecisionHandler,
    ReceiveComplaintHandler,
    RecheckContestedDecisionHandler,
    RecordDecisionReceiptHandler,
    RecordExecutionProgressHandler,
    RecordLawsuitHandler,
    RecordSignatoryWithdrawalHandler,
    RecordVerificationStepHandler,
    RefuseComplaintHandler,
    ReopenComplaintHandler,
    ReportVerificationHandler,
    ResumeResolutionHandler,
    SendComplaintPaperHandler,
    SplitComplaintHandler,
    SuspendContestedDecisionHandler,
    SuspendResolutionHandler,
    TakeInComplaintHandler,
    TerminateResolutionHandler,
    WithdrawComplaintHandler,
    WithdrawPartOfComplaintHandler,
  ],
})
export class ComplaintsModule {}
