import { Module } from '@nestjs/common';
import { AcceptComplaintHandler } from './commands/accept-complaint.js';
import { AssignComplaintHandler } from './commands/assign-complaint.js';
import { AssignVerificationHandler } from './commands/assign-verification.js';
import { CloseComplaintHandler } from './commands/close-complaint.js';
import { DecideComplaintHandler } from './commands/decide-complaint.js';
import { DeclareComplaintComplexHandler } from './commands/declare-complaint-complex.js';
import { HoldComplaintDialogueHandler } from './commands/hold-complaint-dialogue.js';
import { ReceiveComplaintHandler } from './commands/receive-complaint.js';
import { RefuseComplaintHandler } from './commands/refuse-complaint.js';
import { ReopenComplaintHandler } from './commands/reopen-complaint.js';
import { ReportVerificationHandler } from './commands/report-verification.js';
import { WithdrawComplaintHandler } from './commands/withdraw-complaint.js';

/** Needs `Decisions`, `Clock` and `LawBook` from a global module of the application. */
@Module({
  providers: [
    ReceiveComplaintHandler,
    AcceptComplaintHandler,
    RefuseComplaintHandler,
    AssignComplaintHandler,
    AssignVerificationHandler,
    ReportVerificationHandler,
    HoldComplaintDialogueHandler,
    DeclareComplaintComplexHandler,
    DecideComplaintHandler,
    WithdrawComplaintHandler,
    CloseComplaintHandler,
    ReopenComplaintHandler,
  ],
})
export class ComplaintsModule {}
