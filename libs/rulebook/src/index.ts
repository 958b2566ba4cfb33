export { ConfirmVersion } from './commands/confirm-version.js';
export { ProposeCalendar, ProposeCalendarHandler } from './commands/propose-calendar.js';
export { ProposeCatalogue } from './commands/propose-catalogue.js';
export { ProposeFormSet } from './commands/propose-form-set.js';
export { ProposeRuleSet } from './commands/propose-rule-set.js';
export { RecomputeDeadlines, RecomputeDeadlinesHandler } from './commands/recompute-deadlines.js';
export { RejectVersion } from './commands/reject-version.js';
export * from './domain/calendar.js';
export * from './domain/catalogue.js';
export { clocksDecider, type Clocks } from './domain/clocks.js';
export { countAnew, differs } from './domain/count-anew.js';
export * from './domain/form-set.js';
export { readCalendarChange } from './domain/read-calendar-change.js';
export { readCatalogue, readFormSetContent } from './domain/read-content.js';
export { readRuleSetChange } from './domain/read-rule-set-change.js';
export * from './domain/rule-set.js';
export type * from './domain/rulebook.events.js';
export type { RulebookRefusal } from './domain/rulebook.refusal.js';
export { rulebookUpcasters } from './domain/rulebook.upcasters.js';
export {
  inForce,
  versionedTransitions,
  type Proposal,
  type Versioned,
  type VersionedAction,
} from './domain/versioned.js';
export * from './changes.js';
export { preview, SMALL_NUMBER, type MovedClock, type Preview, type UncountableClock } from './preview.js';
export { lawOf, Rulebook, rulebookKinds, versionName, type RulebookKind } from './rulebook.js';
export { RulebookModule } from './rulebook.module.js';
export { NoRunningClocks, RunningClocks, type RunningClock } from './running-clocks.js';
