import { Module } from '@nestjs/common';
import { AdjustPeriodHandler } from './commands/adjust-period.js';
import { ClosePeriodHandler } from './commands/close-period.js';
import { PrepareAdjustmentHandler } from './commands/prepare-adjustment.js';
import { PreparePeriodHandler } from './commands/prepare-period.js';
import { ReturnPeriodHandler } from './commands/return-period.js';

/** `Decisions`, `EventStore`, `Clock` and `Reports` come from the application. */
@Module({
  providers: [
    PreparePeriodHandler,
    ReturnPeriodHandler,
    ClosePeriodHandler,
    PrepareAdjustmentHandler,
    AdjustPeriodHandler,
  ],
})
export class ReportsModule {}
