import { Module } from '@nestjs/common';
import { SendStopDecisionHandler } from './commands/send-stop-decision.js';
import { IdentifyAccusedHandler } from './commands/identify-accused.js';
import { AcceptDenunciationHandler } from './commands/accept-denunciation.js';
import { AnswerDenunciationForwarderHandler } from './commands/answer-denunciation-forwarder.js';
import { ApproveIdentityAccessHandler } from './commands/approve-identity-access.js';
import { CheckRedactionHandler } from './commands/check-redaction.js';
import { ChooseFastTrackHandler } from './commands/choose-fast-track.js';
import { CloseDenunciationHandler } from './commands/close-denunciation.js';
import { ConcludeDenunciationHandler } from './commands/conclude-denunciation.js';
import { DecideHandlingHandler } from './commands/decide-handling.js';
import { DeclareDenunciationConflictHandler } from './commands/declare-denunciation-conflict.js';
import { DisregardWithdrawalHandler } from './commands/disregard-withdrawal.js';
import { EndProtectionHandler } from './commands/end-protection.js';
import { EscalateDenunciationHandler } from './commands/escalate-denunciation.js';
import { ExtendDenunciationHandler } from './commands/extend-denunciation.js';
import { ExtendDenunciationCheckHandler } from './commands/extend-denunciation-check.js';
import { FormVerificationTeamHandler } from './commands/form-verification-team.js';
import { GrantProtectionHandler } from './commands/grant-protection.js';
import { HandOverDenunciationHandler } from './commands/hand-over-denunciation.js';
import { HearAccusedHandler } from './commands/hear-accused.js';
import { NotifyAccusedHandler } from './commands/notify-accused.js';
import { NotifyConclusionHandler } from './commands/notify-conclusion.js';
import { NotifyDenouncerHandler } from './commands/notify-denouncer.js';
import { PubliciseConclusionHandler } from './commands/publicise-conclusion.js';
import { ReceiveContinuedDenunciationHandler } from './commands/receive-continued-denunciation.js';
import { ReceiveDenunciationExpertResultHandler } from './commands/receive-denunciation-expert-result.js';
import { ReceiveOverdueDenunciationHandler } from './commands/receive-overdue-denunciation.js';
import { ReceiveOverdueReportHandler } from './commands/receive-overdue-report.js';
import { RecordDenunciationMinutesHandler } from './commands/record-denunciation-minutes.js';
import { RecordHandlingExecutionHandler } from './commands/record-handling-execution.js';
import { ReferDenunciationToInvestigationHandler } from './commands/refer-denunciation-to-investigation.js';
import { RefuseDenunciationHandler } from './commands/refuse-denunciation.js';
import { RefuseProtectionHandler } from './commands/refuse-protection.js';
import { RegisterDenunciationHandler } from './commands/register-denunciation.js';
import { ReportDenunciationVerificationHandler } from './commands/report-denunciation-verification.js';
import { ReportHandlingResultHandler } from './commands/report-handling-result.js';
import { ReportImplementationHandler } from './commands/report-implementation.js';
import { RequestDenunciationExpertHandler } from './commands/request-denunciation-expert.js';
import { RequestIdentityAccessHandler } from './commands/request-identity-access.js';
import { RequestProtectionHandler } from './commands/request-protection.js';
import { ResumeDenunciationHandler } from './commands/resume-denunciation.js';
import { RevealDenouncerHandler } from './commands/reveal-denouncer.js';
import { ReviewDenunciationHandler } from './commands/review-denunciation.js';
import { SendConclusionHandler } from './commands/send-conclusion.js';
import { SuspendDenunciationHandler } from './commands/suspend-denunciation.js';
import { TakeOverDenunciationHandler } from './commands/take-over-denunciation.js';
import { TerminateDenunciationHandler } from './commands/terminate-denunciation.js';
import { TransferDenunciationHandler } from './commands/transfer-denunciation.js';
import { VerifyDenouncerHandler } from './commands/verify-denouncer.js';
import { ViewDenunciationHandler } from './commands/view-denunciation.js';
import { WatchRevealsHandler } from './commands/watch-reveals.js';
import { WithdrawDenunciationHandler } from './commands/withdraw-denunciation.js';

/** Needs `Decisions`, `EventStore`, `Clock`, `LawBook`, `CaseNumbers` and `DenouncerVault` from the application. */
@Module({
  providers: [
    SendStopDecisionHandler,
    IdentifyAccusedHandler,
    AcceptDenunciationHandler,
    AnswerDenunciationForwarderHandler,
    ApproveIdentityAccessHandler,
    CheckRedactionHandler,
    ChooseFastTrackHandler,
    CloseDenunciationHandler,
    ConcludeDenunciationHandler,
    DecideHandlingHandler,
    DeclareDenunciationConflictHandler,
    DisregardWithdrawalHandler,
    EndProtectionHandler,
    EscalateDenunciationHandler,
    ExtendDenunciationHandler,
    ExtendDenunciationCheckHandler,
    FormVerificationTeamHandler,
    GrantProtectionHandler,
    HandOverDenunciationHandler,
    HearAccusedHandler,
    NotifyAccusedHandler,
    NotifyConclusionHandler,
    NotifyDenouncerHandler,
    PubliciseConclusionHandler,
    ReceiveContinuedDenunciationHandler,
    ReceiveDenunciationExpertResultHandler,
    ReceiveOverdueDenunciationHandler,
    ReceiveOverdueReportHandler,
    RecordDenunciationMinutesHandler,
    RecordHandlingExecutionHandler,
    ReferDenunciationToInvestigationHandler,
    RefuseDenunciationHandler,
    RefuseProtectionHandler,
    RegisterDenunciationHandler,
    ReportDenunciationVerificationHandler,
    ReportHandlingResultHandler,
    ReportImplementationHandler,
    RequestDenunciationExpertHandler,
    RequestIdentityAccessHandler,
    RequestProtectionHandler,
    ResumeDenunciationHandler,
    RevealDenouncerHandler,
    ReviewDenunciationHandler,
    SendConclusionHandler,
    SuspendDenunciationHandler,
    TakeOverDenunciationHandler,
    TerminateDenunciationHandler,
    TransferDenunciationHandler,
    VerifyDenouncerHandler,
    ViewDenunciationHandler,
    WatchRevealsHandler,
    WithdrawDenunciationHandler,
  ],
})
export class DenunciationsModule {}
