export type * from './domain/unit.events.js';
export type * from './domain/book.events.js';
export type * from './domain/reorganisation.events.js';
export { bookDecider, numberOf, type Book, type BookCommand } from './domain/book.js';
export { bookUpcasters } from './domain/book.upcasters.js';
export { formatCode, shortOf } from './domain/code.js';
export {
  allowedActions as allowedUnitActions,
  unitDecider,
  unitTransitions,
  type Unit,
  type UnitCommand,
  type UnitRefusal,
} from './domain/unit.js';
export {
  allowedActions as allowedReorganisationActions,
  reorganisationDecider,
  reorganisationTransitions,
  type Reorganisation,
  type ReorganisationCommand,
  type ReorganisationRefusal,
} from './domain/reorganisation.js';
export { reorganisationUpcasters } from './domain/reorganisation.upcasters.js';
export { kindOfName } from './domain/unit-kind.js';
export { unitAt, type UnitAt } from './domain/unit-at.js';
export { unitUpcasters } from './domain/unit.upcasters.js';
export { CarryOutReorganisation } from './commands/carry-out-reorganisation.js';
export { ConfirmReorganisation } from './commands/confirm-reorganisation.js';
export { DissolveUnit } from './commands/dissolve-unit.js';
export { EstablishUnit } from './commands/establish-unit.js';
export { MoveUnit } from './commands/move-unit.js';
export { ProposeMerge } from './commands/propose-merge.js';
export { ProposeSplit } from './commands/propose-split.js';
export { RenameUnit } from './commands/rename-unit.js';
export { WithdrawReorganisation } from './commands/withdraw-reorganisation.js';
export { NumberBooks } from './number-books.js';
export { OrganisationModule } from './organisation.module.js';
export { Units } from './units.js';
