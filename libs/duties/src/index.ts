export type * from './domain/commitment.events.js';
export {
  allowedActions as allowedCommitmentActions,
  commitmentDecider,
  type CommitmentCommand,
} from './domain/commitment.js';
export * from './domain/commitment-state.js';
export { commitmentUpcasters } from './domain/commitment.upcasters.js';
export { AcceptCommitment } from './commands/accept-commitment.js';
export { CancelCommitment } from './commands/cancel-commitment.js';
export { FulfilCommitment } from './commands/fulfil-commitment.js';
export { HandOverCommitment } from './commands/hand-over-commitment.js';
export { MakeCommitment } from './commands/make-commitment.js';
export { NotifyCommitmentResult } from './commands/notify-commitment-result.js';
export { ReportProgress } from './commands/report-progress.js';
export { RescheduleCommitment } from './commands/reschedule-commitment.js';
export type * from './domain/establishments/establishment.events.js';
export * from './domain/establishments/establishment.js';
export type * from './domain/records/duty.events.js';
export * from './domain/records/duty.js';
export type * from './domain/local-obligations/obligation.events.js';
export * from './domain/local-obligations/obligation.js';
export { lawBehind } from './domain/local-obligations/against-law.js';
export * from './domain/obligations/coverage.js';
export * from './domain/obligations/owed.js';
export * from './domain/obligations/periods.js';
export { dutyUpcasters, establishmentUpcasters, obligationUpcasters } from './domain/duties.upcasters.js';
export { RegisterEstablishment } from './commands/register-establishment.js';
export { CountStaff } from './commands/count-staff.js';
export { RenameEstablishment } from './commands/rename-establishment.js';
export { HandOverEstablishment } from './commands/hand-over-establishment.js';
export { EndEstablishment } from './commands/end-establishment.js';
export { RecordDutyFulfilled } from './commands/record-duty-fulfilled.js';
export { WithdrawDutyFulfilment } from './commands/withdraw-duty-fulfilment.js';
export { WaiveDuty } from './commands/waive-duty.js';
export { WithdrawDutyWaiver } from './commands/withdraw-duty-waiver.js';
export { SetObligation } from './commands/set-obligation.js';
export { HandOverObligation } from './commands/hand-over-obligation.js';
export { EndObligation } from './commands/end-obligation.js';
export * from './domain/disclosures/disclosure-items.js';
export type * from './domain/disclosures/disclosure.events.js';
export * from './domain/disclosures/disclosure.js';
export type * from './domain/recommendations/recommendation.events.js';
export * from './domain/recommendations/recommendation.js';
export type * from './domain/people-boards/people-board.events.js';
export * from './domain/people-boards/people-board.js';
export type { MembersRefusal } from './domain/people-boards/board-members.js';
export { ElectPeopleBoard } from './commands/elect-people-board.js';
export { ChangePeopleBoard } from './commands/change-people-board.js';
export { EndPeopleBoard } from './commands/end-people-board.js';
export * from './domain/programmes/programme-kinds.js';
export type * from './domain/programmes/programme.events.js';
export * from './domain/programmes/programme.js';
export {
  disclosureUpcasters,
  peopleBoardUpcasters,
  programmeUpcasters,
  recommendationUpcasters,
} from './domain/duties.upcasters.js';
export { OpenDisclosure } from './commands/open-disclosure.js';
export { PublishDisclosure } from './commands/publish-disclosure.js';
export { BroadcastDisclosure } from './commands/broadcast-disclosure.js';
export { QuestionDisclosure } from './commands/question-disclosure.js';
export { AnswerDisclosureQuestion } from './commands/answer-disclosure-question.js';
export { RemoveDisclosure } from './commands/remove-disclosure.js';
export { HandOverDisclosure } from './commands/hand-over-disclosure.js';
export { WithdrawDisclosure } from './commands/withdraw-disclosure.js';
export { ReceiveRecommendation } from './commands/receive-recommendation.js';
export { AnswerRecommendation } from './commands/answer-recommendation.js';
export { CarryOutRecommendation } from './commands/carry-out-recommendation.js';
export { HandOverRecommendation } from './commands/hand-over-recommendation.js';
export { WithdrawRecommendation } from './commands/withdraw-recommendation.js';
export { OpenProgramme } from './commands/open-programme.js';
export { RecordEntry } from './commands/record-entry.js';
export { ReviseEntry } from './commands/revise-entry.js';
export { StrikeEntry } from './commands/strike-entry.js';
export { GiveDirection } from './commands/give-direction.js';
export { HandOverPeopleBoard } from './commands/hand-over-people-board.js';
export { HandOverProgramme } from './commands/hand-over-programme.js';
export { ConcludeProgramme } from './commands/conclude-programme.js';
export { DutiesModule } from './duties.module.js';
