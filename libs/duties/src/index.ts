export type * from './domain/commitment.events.js';
export {
  allowedActions as allowedCommitmentActions,
  commitmentDecider,
  commitmentTransitions,
  type Commitment,
  type CommitmentCommand,
  type CommitmentRefusal,
} from './domain/commitment.js';
export { commitmentUpcasters } from './domain/commitment.upcasters.js';
export { CancelCommitment } from './commands/cancel-commitment.js';
export { FulfilCommitment } from './commands/fulfil-commitment.js';
export { MakeCommitment } from './commands/make-commitment.js';
export { ReportProgress } from './commands/report-progress.js';
export { RescheduleCommitment } from './commands/reschedule-commitment.js';
export { DutiesModule } from './duties.module.js';
