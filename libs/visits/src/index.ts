export type * from './domain/visit.events.js';
export * from './domain/refusal-grounds.js';
export {
  allowedActions as allowedVisitActions,
  LARGE_GROUP,
  visitDecider,
  visitTransitions,
  type Visit,
  type VisitCommand,
  type VisitRefusal,
} from './domain/visit.js';
export { visitUpcasters } from './domain/visit.upcasters.js';
export { CorrectVisit } from './commands/correct-visit.js';
export {
  LogVisit,
  type Reception,
  type ReceptionLogged,
  type ReceptionOutcome,
} from './commands/log-visit.js';
export { VisitsModule } from './visits.module.js';
