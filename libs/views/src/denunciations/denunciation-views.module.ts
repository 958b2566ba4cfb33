import { Module, type DynamicModule } from '@nestjs/common';
import type { ViewReader } from '../sqlite/view-reader.js';
import { UnitNames } from '../units/unit-names.js';
import { StaffNames } from '../users/staff-names.js';
import { ActsHandler } from '../acts/acts.query.js';
import { ConfidentialReads } from './confidential-reads.js';
import { HistoryOfDenunciationHandler } from './denunciation-history.query.js';
import { DenunciationRemindersHandler } from './denunciation-reminders.query.js';
import { MarkOfDenunciationsHandler } from '../marks/denunciation-mark.query.js';
import { WalledLateEntriesHandler } from '../wall/walled-entries.query.js';
import { WalledLetterByIdHandler, WalledLettersHandler } from '../wall/walled-letters.query.js';
import {
  WalledSessionCountsHandler,
  WalledSessionVisitsHandler,
  WalledVisitByIdHandler,
  WalledVisitsHandler,
} from '../wall/walled-visits.query.js';
import { DenunciationsOfUnitsHandler, TotalOfDenunciationsHandler } from './denunciation-totals.query.js';
import { DenunciationPageHandler, DenunciationsHandler } from './denunciations.query.js';

/** Questions about denunciations over a reader of their own, which this module gives to nobody else. */
@Module({})
export class DenunciationViewsModule {
  static forReader(reader: ViewReader): DynamicModule {
    return {
      module: DenunciationViewsModule,
      providers: [
        { provide: ConfidentialReads, useValue: new ConfidentialReads(reader) },
        { provide: UnitNames, useValue: new UnitNames(reader) },
        { provide: StaffNames, useValue: new StaffNames(reader) },
        ActsHandler,
        DenunciationsHandler,
        DenunciationPageHandler,
        DenunciationRemindersHandler,
        HistoryOfDenunciationHandler,
        MarkOfDenunciationsHandler,
        DenunciationsOfUnitsHandler,
        TotalOfDenunciationsHandler,
        WalledLateEntriesHandler,
        WalledLetterByIdHandler,
        WalledLettersHandler,
        WalledSessionCountsHandler,
        WalledSessionVisitsHandler,
        WalledVisitByIdHandler,
        WalledVisitsHandler,
      ],
    };
  }
}
