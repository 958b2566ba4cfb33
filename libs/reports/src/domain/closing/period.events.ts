import type { DomainEvent, LocalDate } from '#kernel';
import type { Difference } from '../differences.js';
import type { Numbers } from '../report.js';
import type { ReportSettings } from '../settings.js';

/** Whether figures follow the units of the time or those of today (bản đồ cũ, mới). */
export type UnitMap = 'old' | 'new';

/**
 * In which log a position is one, and the last event there that had told the forms anything; without one, none had. A log
 * that moved has other positions, but the same events: up to that one a closed report is counted again.
 */
export type Mark = Readonly<{ log: string; event?: string }>;

/** How far a log had come, also for another log that holds the same events. */
export type LogPoint = Readonly<{ position: string; mark?: Mark }>;

/**
 * A report as it stood when the log had come to a position. The numbers stand here; the ids behind every cell come
 * out of the log again, and `hash` (SHA-256 over cells and ids) proves that they are the same.
 */
export type Snapshot = Readonly<{
  position: string;
  mark?: Mark;
  numbers: Numbers;
  hash: string;
  ruleSet: string;
  settings: ReportSettings;
  map: UnitMap;
}>;

type At = { periodId: string; occurredOn: LocalDate };

/** An adviser has drawn up the report of a period (lập báo cáo) and submits it. */
export type PeriodPrepared = DomainEvent<
  'PeriodPrepared',
  At & {
    unit: string;
    formSet: string;
    from: LocalDate;
    to: LocalDate;
    preparedBy: string;
    snapshot: Snapshot;
  }
>;
/** The leader sends back what was submitted; nothing is closed or adjusted. */
export type PeriodReturned = DomainEvent<'PeriodReturned', At & { reason: string; returnedBy: string }>;
/** chốt số liệu: from here on the report of the period never changes. */
export type PeriodClosed = DomainEvent<
  'PeriodClosed',
  At & { preparedBy: string; closedBy: string; snapshot: Snapshot }
>;
/** Facts came in late; an adviser submits the report anew, with the cells that differ. */
export type PeriodAdjustmentPrepared = DomainEvent<
  'PeriodAdjustmentPrepared',
  At & {
    number: number;
    reason: string;
    preparedBy: string;
    snapshot: Snapshot;
    differences: readonly Difference[];
  }
>;
/** báo cáo điều chỉnh, numbered from 1; the closed report stays as it was. */
export type PeriodAdjusted = DomainEvent<
  'PeriodAdjusted',
  At & {
    number: number;
    reason: string;
    preparedBy: string;
    adjustedBy: string;
    snapshot: Snapshot;
    differences: readonly Difference[];
  }
>;

export type PeriodEvent =
  PeriodPrepared | PeriodReturned | PeriodClosed | PeriodAdjustmentPrepared | PeriodAdjusted;
