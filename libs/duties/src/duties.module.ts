import { Module } from '@nestjs/common';
import { AcceptCommitmentHandler } from './commands/accept-commitment.js';
import { CancelCommitmentHandler } from './commands/cancel-commitment.js';
import { FulfilCommitmentHandler } from './commands/fulfil-commitment.js';
import { HandOverCommitmentHandler } from './commands/hand-over-commitment.js';
import { MakeCommitmentHandler } from './commands/make-commitment.js';
import { NotifyCommitmentResultHandler } from './commands/notify-commitment-result.js';
import { ReportProgressHandler } from './commands/report-progress.js';
import { RescheduleCommitmentHandler } from './commands/reschedule-commitment.js';
import { RegisterEstablishmentHandler } from './commands/register-establishment.js';
import { CountStaffHandler } from './commands/count-staff.js';
import { RenameEstablishmentHandler } from './commands/rename-establishment.js';
import { EndEstablishmentHandler } from './commands/end-establishment.js';
import { RecordDutyFulfilledHandler } from './commands/record-duty-fulfilled.js';
import { WithdrawDutyFulfilmentHandler } from './commands/withdraw-duty-fulfilment.js';
import { WaiveDutyHandler } from './commands/waive-duty.js';
import { WithdrawDutyWaiverHandler } from './commands/withdraw-duty-waiver.js';
import { SetObligationHandler } from './commands/set-obligation.js';
import { EndObligationHandler } from './commands/end-obligation.js';
import { OpenDisclosureHandler } from './commands/open-disclosure.js';
import { PublishDisclosureHandler } from './commands/publish-disclosure.js';
import { BroadcastDisclosureHandler } from './commands/broadcast-disclosure.js';
import { QuestionDisclosureHandler } from './commands/question-disclosure.js';
import { AnswerDisclosureQuestionHandler } from './commands/answer-disclosure-question.js';
import { RemoveDisclosureHandler } from './commands/remove-disclosure.js';
import { HandOverDisclosureHandler } from './commands/hand-over-disclosure.js';
import { WithdrawDisclosureHandler } from './commands/withdraw-disclosure.js';
import { ReceiveRecommendationHandler } from './commands/receive-recommendation.js';
import { AnswerRecommendationHandler } from './commands/answer-recommendation.js';
import { CarryOutRecommendationHandler } from './commands/carry-out-recommendation.js';
import { HandOverEstablishmentHandler } from './commands/hand-over-establishment.js';
import { HandOverObligationHandler } from './commands/hand-over-obligation.js';
import { HandOverPeopleBoardHandler } from './commands/hand-over-people-board.js';
import { HandOverProgrammeHandler } from './commands/hand-over-programme.js';
import { HandOverRecommendationHandler } from './commands/hand-over-recommendation.js';
import { WithdrawRecommendationHandler } from './commands/withdraw-recommendation.js';
import { ElectPeopleBoardHandler } from './commands/elect-people-board.js';
import { ChangePeopleBoardHandler } from './commands/change-people-board.js';
import { EndPeopleBoardHandler } from './commands/end-people-board.js';
import { OpenProgrammeHandler } from './commands/open-programme.js';
import { RecordEntryHandler } from './commands/record-entry.js';
import { ReviseEntryHandler } from './commands/revise-entry.js';
import { StrikeEntryHandler } from './commands/strike-entry.js';
import { GiveDirectionHandler } from './commands/give-direction.js';
import { ConcludeProgrammeHandler } from './commands/conclude-programme.js';

/** `Decisions`, `Clock`, `LawBook` and `CaseNumbers` come from the application. */
@Module({
  providers: [
    MakeCommitmentHandler,
    AcceptCommitmentHandler,
    ReportProgressHandler,
    FulfilCommitmentHandler,
    RescheduleCommitmentHandler,
    CancelCommitmentHandler,
    NotifyCommitmentResultHandler,
    HandOverCommitmentHandler,
    RegisterEstablishmentHandler,
    CountStaffHandler,
    RenameEstablishmentHandler,
    EndEstablishmentHandler,
    RecordDutyFulfilledHandler,
    WithdrawDutyFulfilmentHandler,
    WaiveDutyHandler,
    WithdrawDutyWaiverHandler,
    SetObligationHandler,
    EndObligationHandler,
    OpenDisclosureHandler,
    PublishDisclosureHandler,
    BroadcastDisclosureHandler,
    QuestionDisclosureHandler,
    AnswerDisclosureQuestionHandler,
    RemoveDisclosureHandler,
    HandOverDisclosureHandler,
    WithdrawDisclosureHandler,
    ReceiveRecommendationHandler,
    AnswerRecommendationHandler,
    CarryOutRecommendationHandler,
    HandOverEstablishmentHandler,
    HandOverObligationHandler,
    HandOverPeopleBoardHandler,
    HandOverProgrammeHandler,
    HandOverRecommendationHandler,
    WithdrawRecommendationHandler,
    ElectPeopleBoardHandler,
    ChangePeopleBoardHandler,
    EndPeopleBoardHandler,
    OpenProgrammeHandler,
    RecordEntryHandler,
    ReviseEntryHandler,
    StrikeEntryHandler,
    GiveDirectionHandler,
    ConcludeProgrammeHandler,
  ],
})
export class DutiesModule {}
