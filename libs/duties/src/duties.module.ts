import { Module } from '@nestjs/common';
import { CancelCommitmentHandler } from './commands/cancel-commitment.js';
import { FulfilCommitmentHandler } from './commands/fulfil-commitment.js';
import { MakeCommitmentHandler } from './commands/make-commitment.js';
import { ReportProgressHandler } from './commands/report-progress.js';
import { RescheduleCommitmentHandler } from './commands/reschedule-commitment.js';

/** `Decisions`, `Clock`, `LawBook` and `CaseNumbers` come from the application. */
@Module({
  providers: [
    MakeCommitmentHandler,
    ReportProgressHandler,
    FulfilCommitmentHandler,
    RescheduleCommitmentHandler,
    CancelCommitmentHandler,
  ],
})
export class DutiesModule {}
