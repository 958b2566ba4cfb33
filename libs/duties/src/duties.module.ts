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
import { SetObligationHandler } from './commands/set-obligation.js';
import { EndObligationHandler } from './commands/end-obligation.js';

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
    SetObligationHandler,
    EndObligationHandler,
  ],
})
export class DutiesModule {}
