export * from './acts/acts.query.js';
export { ACT_KINDS, type ActKind } from './acts/acts.view.js';
export { allViews } from './all-views.js';
export * from './approvals/approvals.query.js';
export * from './board/board.query.js';
export * from './cases/case-page.query.js';
export * from './cases/case-row.js';
export * from './cases/queue.query.js';
export * from './cases/search.query.js';
export { ViewClocks } from './clocks/view-clocks.js';
export * from './commitments/commitments.query.js';
export * from './commitments/kept-promises.query.js';
export * from './delegations/delegations.query.js';
export * from './dialogues/dialogue-requests.query.js';
export {
  confidentialFolder,
  confidentialViews,
  openConfidential,
} from './denunciations/confidential-reads.js';
export * from './denunciations/denunciation-history.query.js';
export { DenunciationReminders } from './denunciations/denunciation-reminders.query.js';
export * from './denunciations/denunciation-totals.query.js';
export { DenunciationViewsModule } from './denunciations/denunciation-views.module.js';
export { DenunciationPage, Denunciations } from './denunciations/denunciations.query.js';
export type * from './denunciations/denunciations.types.js';
export * from './dialogues/dialogues.query.js';
export * from './documents/documents.query.js';
export * from './duties/duties.query.js';
export * from './duties/backlog.query.js';
export * from './duties/duty-quality.query.js';
export * from './duties/duty-records.query.js';
export * from './duties/people-boards.query.js';
export * from './duties/programmes.query.js';
export * from './duties/registers.query.js';
export * from './duties/scorecard.query.js';
export { wholeCoverage } from './duties/whole-coverage.js';
export * from './history/history.query.js';
export { LateEntries, type LateEntry } from './late-entries/late-entries.query.js';
export * from './letters/letters.query.js';
export { openViews, viewsFolder } from './open-views.js';
export { MarkOfDenunciations } from './marks/denunciation-mark.query.js';
export { MarksOfLists, type ListMarks } from './marks/list-marks.query.js';
export type { Mark } from './marks/mark.js';
export * from './people/people.query.js';
export * from './progress.js';
export * from './rates/rates.query.js';
export * from './reminders/reminders.query.js';
export { RemindersToTell } from './reminders/reminders-to-tell.query.js';
export * from './reminders/watched.js';
export * from './runner.js';
export { ScopedReads, type ScopedRead } from './scoped-read.js';
export { ViewReader, type ViewPlace, type ViewReaders } from './sqlite/view-reader.js';
export { stats } from './stats/stats.js';
export type * from './stats/stats.types.js';
export { UNIT_MAPS, type UnitMap } from './units/unit-map.js';
export * from './units/reorganisations.query.js';
export * from './units/unit-history.query.js';
export { UnitNames } from './units/unit-names.js';
export * from './units/unit-work.query.js';
export * from './units/units.query.js';
export { StaffNames } from './users/staff-names.js';
export * from './users/users.query.js';
export { VIEW_FORMAT, type ViewCopy } from './sqlite/view-copy.js';
export { ViewCopies, type CopiedLog, type NamedView } from './view-copies.js';
export { isConfidential, viewNames, viewSets, type ViewSet } from './view-sets.js';
export type { View } from './view.js';
export { ViewsModule } from './views.module.js';
export { WalledLateEntries } from './wall/walled-entries.query.js';
export { WalledLetterById, WalledLetters } from './wall/walled-letters.query.js';
export {
  WalledSessionCounts,
  WalledSessionVisits,
  WalledVisitById,
  WalledVisits,
} from './wall/walled-visits.query.js';
export * from './visits/reception-sessions.query.js';
export type * from './visits/reception-sessions.types.js';
export * from './visits/visit-day.query.js';
export {
  SessionVisits,
  SessionVisitsHandler,
  Visits,
  VisitsAboutCase,
  VisitsAboutCaseHandler,
  VisitsHandler,
  type VisitList,
  type VisitPeriod,
} from './visits/visit-lists.query.js';
export type { VisitDetails } from './visits/visit-details.js';
export type { VisitRow } from './visits/visit-row.js';
export { WholeLists, type OpenLists, type WholeList } from './whole/whole-lists.js';
