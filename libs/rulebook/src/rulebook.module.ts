import { Module } from '@nestjs/common';
import { ConfirmVersionHandler } from './commands/confirm-version.js';
import { ProposeCalendarHandler } from './commands/propose-calendar.js';
import { ProposeCatalogueHandler } from './commands/propose-catalogue.js';
import { ProposeFormSetHandler } from './commands/propose-form-set.js';
import { ProposeRuleSetHandler } from './commands/propose-rule-set.js';
import { RecomputeDeadlinesHandler } from './commands/recompute-deadlines.js';
import { RejectVersionHandler } from './commands/reject-version.js';

/** `Decisions`, `EventStore`, `Clock`, `Rulebook` and `RunningClocks` come from the application. */
@Module({
  providers: [
    ConfirmVersionHandler,
    ProposeCalendarHandler,
    ProposeCatalogueHandler,
    ProposeFormSetHandler,
    ProposeRuleSetHandler,
    RecomputeDeadlinesHandler,
    RejectVersionHandler,
  ],
})
export class RulebookModule {}
