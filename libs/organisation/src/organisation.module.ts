import { Global, Module } from '@nestjs/common';
import { EventStore } from '#event-store';
import { CaseNumbers, Clock, SeriesNumbers } from '#kernel';
import { CarryOutReorganisationHandler } from './commands/carry-out-reorganisation.js';
import { ConfirmReorganisationHandler } from './commands/confirm-reorganisation.js';
import { ProposeMergeHandler } from './commands/propose-merge.js';
import { ProposeSplitHandler } from './commands/propose-split.js';
import { WithdrawReorganisationHandler } from './commands/withdraw-reorganisation.js';
import { DissolveUnitHandler } from './commands/dissolve-unit.js';
import { EstablishUnitHandler } from './commands/establish-unit.js';
import { MoveUnitHandler } from './commands/move-unit.js';
import { RenameUnitHandler } from './commands/rename-unit.js';
import { NumberBooks } from './number-books.js';
import { Units } from './units.js';

/**
 * Global, because every other write side asks for `CaseNumbers` and none of them may know this one.
 * `Decisions`, `EventStore` and `Clock` come from the application.
 */
@Global()
@Module({
  providers: [
    { provide: Units, useFactory: (store: EventStore) => new Units(store), inject: [EventStore] },
    {
      provide: NumberBooks,
      useFactory: (store: EventStore, clock: Clock, units: Units) => new NumberBooks(store, clock, units),
      inject: [EventStore, Clock, Units],
    },
    { provide: CaseNumbers, useExisting: NumberBooks },
    { provide: SeriesNumbers, useExisting: NumberBooks },
    EstablishUnitHandler,
    RenameUnitHandler,
    MoveUnitHandler,
    DissolveUnitHandler,
    CarryOutReorganisationHandler,
    ConfirmReorganisationHandler,
    ProposeMergeHandler,
    ProposeSplitHandler,
    WithdrawReorganisationHandler,
  ],
  exports: [CaseNumbers, SeriesNumbers, Units],
})
export class OrganisationModule {}
