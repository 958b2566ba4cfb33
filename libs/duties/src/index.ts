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
export * from './domain/obligations/coverage.js';
export * from './domain/obligations/owed.js';
export * from './domain/obligations/periods.js';
export { dutyUpcasters, establishmentUpcasters, obligationUpcasters } from './domain/duties.upcasters.js';
export { RegisterEstablishment } from './commands/register-establishment.js';
export { CountStaff } from './commands/count-staff.js';
export { RenameEstablishment } from './commands/rename-establishment.js';
export { EndEstablishment } from './commands/end-establishment.js';
export { RecordDutyFulfilled } from './commands/record-duty-fulfilled.js';
export { WithdrawDutyFulfilment } from './commands/withdraw-duty-fulfilment.js';
export { WaiveDuty } from './commands/waive-duty.js';
export { SetObligation } from './commands/set-obligation.js';
export { EndObligation } from './commands/end-obligation.js';
export { DutiesModule } from './duties.module.js';
