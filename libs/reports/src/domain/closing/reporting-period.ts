import {
  allowedIn,
  checkTransition,
  refuse as say,
  type AllowedAction,
  type Decider,
  type LocalDate,
} from '#kernel';
import { differences, type Difference } from '../differences.js';
import type { PeriodEvent, Snapshot } from './period.events.js';
import { evolve, type KnownPeriod, type ReportingPeriod, type Submitted } from './period-state.js';
import { periodTransitions, type PeriodStepRefusal } from './period-transitions.js';

export type PeriodRefusal =
  | PeriodStepRefusal
  | 'period.not-over'
  | 'period.backwards'
  | 'period.same-person'
  | 'period.other-report'
  | 'period.reason-missing'
  | 'period.nothing-to-adjust';

type Given<Type extends string, Data extends object = object> = Readonly<{ type: Type; by: string } & Data>;

export type PeriodCommand = Readonly<{ periodId: string; today: LocalDate }> &
  (
    | Given<'prepare', { unit: string; formSet: string; from: LocalDate; to: LocalDate; snapshot: Snapshot }>
    | Given<'return', { reason: string }>
    /** `hash` names the report that the second person has looked at. */
    | Given<'close', { hash: string }>
    | Given<'prepare-adjustment', { reason: string; snapshot: Snapshot }>
    | Given<'adjust', { hash: string }>
  );

const refuse = say<PeriodRefusal>;

/** What may be done with the period now. */
export const allowedActions = (
  period: ReportingPeriod,
): readonly AllowedAction<PeriodCommand['type'], PeriodStepRefusal>[] =>
  allowedIn(periodTransitions, period.status);

const decide = (period: ReportingPeriod, command: PeriodCommand): readonly PeriodEvent[] => {
  checkTransition(periodTransitions, period.status, command.type);
  const { periodId, today: occurredOn, by } = command;
  const at = { periodId, occurredOn };
  if (command.type === 'prepare') {
    const { unit, formSet, from, to, snapshot } = command;
    if (to < from) refuse('period.backwards');
    if (to >= occurredOn) refuse('period.not-over', { to });
    return [{ type: 'PeriodPrepared', data: { ...at, unit, formSet, from, to, preparedBy: by, snapshot } }];
  }
  if (period.status === 'none') return refuse('period.unknown');
  switch (command.type) {
    case 'return':
      return [{ type: 'PeriodReturned', data: { ...at, reason: given(command.reason), returnedBy: by } }];
    case 'prepare-adjustment':
      return [prepareAdjustment(period, command, at)];
    default:
      return [confirm(period, command, at)];
  }
};

type At = Readonly<{ periodId: string; occurredOn: LocalDate }>;

const given = (reason: string): string => (reason.trim() === '' ? refuse('period.reason-missing') : reason);

const prepareAdjustment = (
  { closed }: KnownPeriod,
  { by, reason, snapshot }: Extract<PeriodCommand, { type: 'prepare-adjustment' }>,
  at: At,
): PeriodEvent => {
  const moved: readonly Difference[] = differences(closed.at(-1)?.snapshot.numbers ?? {}, snapshot.numbers);
  if (moved.length === 0) refuse('period.nothing-to-adjust');
  return {
    type: 'PeriodAdjustmentPrepared',
    data: {
      ...at,
      number: closed.length,
      reason: given(reason),
      preparedBy: by,
      snapshot,
      differences: moved,
    },
  };
};

/** A second person confirms, and confirms what they have seen (8.5: the adviser prepares, the head approves). */
const confirm = (
  { submitted, adjusting, closed }: KnownPeriod,
  { type, by, hash }: Extract<PeriodCommand, { type: 'close' | 'adjust' }>,
  at: At,
): PeriodEvent => {
  const { by: preparedBy, snapshot }: Submitted = submitted ?? refuse('period.not-prepared');
  if (preparedBy === by) refuse('period.same-person');
  if (snapshot.hash !== hash) refuse('period.other-report');
  if (type === 'close') return { type: 'PeriodClosed', data: { ...at, preparedBy, closedBy: by, snapshot } };
  const { reason, differences: moved } = adjusting ?? refuse('period.not-prepared');
  return {
    type: 'PeriodAdjusted',
    data: { ...at, number: closed.length, reason, preparedBy, adjustedBy: by, snapshot, differences: moved },
  };
};

/** A reporting period of a unit, stream `period-<unit>-<form set>-<from>-<to>`. */
export const periodDecider: Decider<ReportingPeriod, PeriodCommand, PeriodEvent> = {
  category: 'period',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (period) => (period.status === 'none' ? undefined : { unit: period.unit }),
};

/** The id within the stream name: the same unit, form set and days are the same period. */
export const periodIdOf = (
  unit: string,
  formSet: string,
  { from, to }: Readonly<{ from: LocalDate; to: LocalDate }>,
): string => `${unit}-${formSet}-${from}-${to}`;
