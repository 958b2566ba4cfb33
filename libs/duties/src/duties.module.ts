import { Module } from '@nestjs/common';
import { AcceptCommitmentHandler } from './commands/accept-commitment.js';
import { CancelCommitmentHandler } from './commands/cancel-commitment.js';
import { FulfilCommitmentHandler } from './commands/fulfil-commitment.js';
import { HandOverCommitmentHandler } from './commands/hand-over-commitment.js';
import { MakeCommitmentHandler } from './commands/make-commitment.js';
import { NotifyCommitmentResultHandler } from './commands/notify-commitment-result.js';
import { ReportProgressHandler } from './commands/report-progress.js';
import { RescheduleCommitmentHandler } from './commands/reschedule-commitment.js';

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
  ],
})
export class DutiesModule {}
