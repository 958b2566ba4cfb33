import { assertNever, type LocalDate } from '#kernel';
import type { PeriodAdjusted, PeriodEvent, PeriodPrepared, Snapshot } from './period.events.js';
import type { PeriodStatus } from './period-transitions.js';

/** What waits for the second person. */
export type Submitted = Readonly<{ by: string; snapshot: Snapshot }>;

export type KnownPeriod = Readonly<{
  status: Exclude<PeriodStatus, 'none'>;
  unit: string;
  formSet: string;
  from: LocalDate;
  to: LocalDate;
  submitted?: Submitted;
  /** As closed, and after each adjustment: the last one is what holds. */
  closed: readonly Readonly<{
    on: LocalDate;
    by: string;
    preparedBy: string;
    snapshot: Snapshot;
    reason?: string;
    differences?: PeriodAdjusted['data']['differences'];
  }>[];
  adjusting?: Readonly<{ reason: string; differences: PeriodAdjusted['data']['differences'] }>;
}>;

export type ReportingPeriod = Readonly<{ status: 'none' }> | KnownPeriod;

export const evolve = (period: ReportingPeriod, event: PeriodEvent): ReportingPeriod => {
  if (event.type === 'PeriodPrepared') return prepared(period, event.data);
  if (period.status === 'none') return period;
  const { submitted: _submitted, adjusting: _adjusting, ...settled } = period;
  switch (event.type) {
    case 'PeriodReturned':
      return { ...settled, status: period.status === 'adjusting' ? 'closed' : 'returned' };
    case 'PeriodClosed': {
      const { occurredOn: on, closedBy: by, preparedBy, snapshot } = event.data;
      return { ...settled, status: 'closed', closed: [{ on, by, preparedBy, snapshot }] };
    }
    case 'PeriodAdjustmentPrepared': {
      const { preparedBy: by, snapshot, reason, differences } = event.data;
      return {
        ...period,
        status: 'adjusting',
        submitted: { by, snapshot },
        adjusting: { reason, differences },
      };
    }
    case 'PeriodAdjusted': {
      const { occurredOn: on, adjustedBy: by, preparedBy, snapshot, reason, differences } = event.data;
      const adjusted = { on, by, preparedBy, snapshot, reason, differences };
      return { ...settled, status: 'closed', closed: [...period.closed, adjusted] };
    }
    default:
      return assertNever(event);
  }
};

const prepared = (period: ReportingPeriod, data: PeriodPrepared['data']): KnownPeriod => {
  const { unit, formSet, from, to, preparedBy: by, snapshot } = data;
  const closed = period.status === 'none' ? [] : period.closed;
  return { status: 'prepared', unit, formSet, from, to, closed, submitted: { by, snapshot } };
};
