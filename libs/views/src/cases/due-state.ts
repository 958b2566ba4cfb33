import { addDays, daysBetween, dayOf, localDate, startOf, type LocalDate } from '#kernel';
import { soonUntil, type Law } from '#law';
import type { Due, DueState, FollowUp } from './case-row.js';
import { NO_DUE, type CaseRecord } from './case-record.js';

/** The instants against which due dates are compared; one set for a whole answer. */
export type Moments = Readonly<{
  /** UTC, ISO 8601 with milliseconds. */
  now: string;
  today: LocalDate;
  /** First instant of tomorrow, Asia/Ho_Chi_Minh. */
  tomorrow: string;
  /** First instant after the days that count as soon. */
  later: string;
}>;

export const momentsAt = (law: Law, now: string): Moments => {
  const today = dayOf(now);
  return {
    now,
    today,
    tomorrow: startOf(addDays(today, 1)),
    later: startOf(addDays(soonUntil(law, today), 1)),
  };
};

/** Lists of the queue: open, settled, both, and the settled of which something is still owed. */
export type ListStatus = 'open' | 'closed' | 'all' | 'followed';

/** Sorts behind every instant and behind NO_DUE. */
const END = 'A';

/** Due keys of open cases that are not suspended, from (inclusive) and before (exclusive). */
export const dueRange = (
  state: DueState | undefined,
  { now, tomorrow, later }: Moments,
): [string, string] => {
  switch (state) {
    case 'overdue':
      return ['', now];
    case 'today':
      return [now, tomorrow];
    case 'soon':
      return [tomorrow, later];
    case 'in-time':
      return [later, NO_DUE];
    case 'none':
      return [NO_DUE, END];
    case 'paused':
    case undefined:
      return ['', END];
  }
};

/** Which date a list goes by: of settled cases that are followed, the date of what is still owed. */
export const dueColumn = (status: ListStatus): 'c.dueKey' | 'c.followKey' =>
  status === 'followed' ? 'c.followKey' : 'c.dueKey';

/** The same as `dueState`, for SQL; parameters `now`, `tomorrow`, `later`. */
export const dueStateSql = (status: ListStatus): string =>
  status === 'followed' ? FOLLOWED : settlementSql(status);

const FOLLOWED = `CASE
  WHEN c.followKey < :now THEN 'overdue'
  WHEN c.followKey < :tomorrow THEN 'today'
  WHEN c.followKey < :later THEN 'soon'
  ELSE 'in-time' END`;

const settlementSql = (status: 'open' | 'closed' | 'all'): string => `CASE
  WHEN c.paused = 1 THEN 'paused'
  WHEN c.dueKey = '${NO_DUE}' THEN 'none'
  WHEN c.dueKey < ${status === 'open' ? ':now' : 'coalesce(c.closedAt, :now)'} THEN 'overdue'
  ${status === 'open' ? '' : "WHEN c.closedAt IS NOT NULL THEN 'in-time'"}
  WHEN c.dueKey < :tomorrow THEN 'today'
  WHEN c.dueKey < :later THEN 'soon'
  ELSE 'in-time' END`;

type Dated = Pick<CaseRecord, 'paused' | 'dueKey' | 'closedAt'>;

export const dueState = (
  { paused, dueKey, closedAt }: Dated,
  { now, tomorrow, later }: Moments,
): DueState => {
  if (paused === 1) return 'paused';
  if (dueKey === NO_DUE) return 'none';
  if (dueKey < (closedAt ?? now)) return 'overdue';
  if (closedAt !== null) return 'in-time';
  if (dueKey < tomorrow) return 'today';
  return dueKey < later ? 'soon' : 'in-time';
};

const running = (key: string, { now, tomorrow, later }: Moments): FollowUp['state'] => {
  if (key < now) return 'overdue';
  if (key < tomorrow) return 'today';
  return key < later ? 'soon' : 'in-time';
};

export const followUpShown = (
  { followKey, followStep }: Pick<CaseRecord, 'followKey' | 'followStep'>,
  moments: Moments,
): { followUp?: FollowUp } => {
  if (followKey === null || followStep === null) return {};
  const dueOn = dayOf(followKey);
  const days = Math.abs(daysBetween(moments.today, dueOn));
  return { followUp: { step: followStep, dueOn, state: running(followKey, moments), days } };
};

export const dueOf = (record: CaseRecord, moments: Moments): Due => {
  const { dueKey, dueOn, dueAt, dueRaw, dueRule, closedOn, pausedOn, statutory } = record;
  const stopped = closedOn ?? pausedOn;
  const reference = stopped === null ? moments.today : localDate(stopped);
  // What is left while it stands still is counted from the day before rolling: the rest runs from the resumption.
  const last = pausedOn !== null && dueRaw !== null ? localDate(dueRaw) : dayOf(dueKey);
  return {
    ...(dueOn !== null && { dueOn: localDate(dueOn) }),
    ...(dueAt !== null && { dueAt }),
    ...(dueRaw !== null && { raw: localDate(dueRaw) }),
    ...(dueRule !== null && { rule: dueRule }),
    state: dueState(record, moments),
    days: dueKey === NO_DUE ? 0 : Math.abs(daysBetween(reference, last)),
    statutory: statutory === 1,
  };
};
