export type * from './domain/unit.events.js';
export type * from './domain/book.events.js';
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
export { kindOfName } from './domain/unit-kind.js';
export { unitAt, type UnitAt } from './domain/unit-at.js';
export { unitUpcasters } from './domain/unit.upcasters.js';
export { DissolveUnit } from './commands/dissolve-unit.js';
export { EstablishUnit } from './commands/establish-unit.js';
export { MoveUnit } from './commands/move-unit.js';
export { RenameUnit } from './commands/rename-unit.js';
export { NumberBooks } from './number-books.js';
export { OrganisationModule } from './organisation.module.js';
export { Units } from './units.js';
