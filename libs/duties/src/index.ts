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
export { DutiesModule } from './duties.module.js';
