export * from './domain/canonical.js';
export type { AdjustedEntry } from './domain/adjusted-entries.js';
export { closedOver, type ClosedPeriodRefusal, type ClosedReport } from './domain/closing/closed-over.js';
export * from './domain/denunciation-columns.js';
export * from './domain/differences.js';
export type * from './domain/facts/fact.types.js';
export {
  FIELD_GROUPS,
  SHIPPED_FIELD_GROUPS,
  type FieldGroup,
  type FieldGroups,
} from './domain/field-groups.js';
export type { Cell, Check, FilledForm } from './domain/fill.js';
export type * from './domain/form.types.js';
export * from './domain/forms/form-sets.js';
export type { Asked } from './domain/items/asked.js';
export * from './domain/period.js';
export type { AgeBand, Backlog, Rate } from './domain/rates.js';
export { readFormSet } from './domain/read-form-set.js';
export type { FormSetRefusal } from './domain/form-json.js';
export { storedFormSet } from './log/stored-form-set.js';
export * from './domain/report.js';
export { DEFAULT_SETTINGS, settingsOf, type ReportSettings } from './domain/settings.js';
export type * from './domain/closing/period.events.js';
export { periodUpcasters } from './domain/closing/period.upcasters.js';
export * from './domain/closing/period-transitions.js';
export type { KnownPeriod, ReportingPeriod } from './domain/closing/period-state.js';
export {
  allowedActions as allowedPeriodActions,
  periodDecider,
  periodIdOf,
  type PeriodCommand,
  type PeriodRefusal,
} from './domain/closing/reporting-period.js';
export { gather, type Gathered } from './domain/items/items.js';
export { AdjustPeriod } from './commands/adjust-period.js';
export { ClosePeriod } from './commands/close-period.js';
export { PrepareAdjustment } from './commands/prepare-adjustment.js';
export { PreparePeriod } from './commands/prepare-period.js';
export { ReturnPeriod } from './commands/return-period.js';
export { factsOf } from './log/lifts.js';
export { FactBook, type LogSource } from './log/fact-book.js';
export { LogReports } from './log/log-reports.js';
export * from './reports.js';
export { ReportsModule } from './reports.module.js';
export { Periods, type ListedPeriod } from './log/periods.js';
export { BYTE_ORDER_MARK, csv, csvLine, isFormula, type Separator } from './csv.js';
