import { endOf, type LocalDate } from '#kernel';
import type { DeadlineFact, DeadlineRecomputed } from '#law';
import { instant } from '../event-time.js';
import type { CaseRecord } from './case-record.js';
import type { ClockStep, RunningClock } from './case-page.types.js';

export const clocksOf = (record: CaseRecord): readonly RunningClock[] =>
  JSON.parse(record.clocks) as RunningClock[];

/** Adds a clock that the queue does not sort by. */
export const noteClock = (record: CaseRecord, step: ClockStep, fact: DeadlineFact | undefined): CaseRecord =>
  fact ? { ...record, clocks: JSON.stringify([...clocksOf(record), { step, fact, running: true }]) } : record;

/** Starts the clock that the queue now sorts by. */
export const dueByLaw = (record: CaseRecord, step: ClockStep, fact: DeadlineFact | undefined): CaseRecord =>
  fact
    ? {
        ...noteClock(record, step, fact),
        ...lawfulDue(fact),
      }
    : record;

const lawfulDue = ({ due, raw, rule }: DeadlineFact) =>
  ({ dueKey: endOf(due), dueOn: due, dueAt: null, dueRaw: raw, dueRule: rule, statutory: 1 }) as const;

/** A date that another system or a leader set: late by it is not late by law. */
export const dueBySource = (record: CaseRecord, dueAt: string): CaseRecord => ({
  ...record,
  dueKey: instant(dueAt),
  dueOn: null,
  dueAt: instant(dueAt),
  dueRaw: null,
  dueRule: null,
  statutory: 0,
});

/** A rule or calendar has changed: the clock, and with it the date of the queue where that came from it. */
export const moveClock = (
  record: CaseRecord,
  { clock: step, before, after }: DeadlineRecomputed['data'],
): CaseRecord => {
  const moved = clocksOf(record).map((clock) =>
    clock.step === step && clock.running ? { ...clock, fact: after } : clock,
  );
  const clocks = JSON.stringify(moved);
  const sortsByIt = record.dueRule === before.rule && record.dueOn === before.due;
  return sortsByIt ? { ...record, ...lawfulDue(after), clocks } : { ...record, clocks };
};

/** The clocks of these steps have done their work. */
export const stopClocks = (record: CaseRecord, ...steps: readonly ClockStep[]): CaseRecord => ({
  ...record,
  clocks: JSON.stringify(
    clocksOf(record).map((clock) => (steps.includes(clock.step) ? { ...clock, running: false } : clock)),
  ),
});

/** What these clocks waited for was done on that day. Those that run no more keep their day. */
export const meetClocks = (
  record: CaseRecord,
  on: LocalDate,
  ...steps: readonly ClockStep[]
): CaseRecord => ({
  ...record,
  clocks: JSON.stringify(
    clocksOf(record).map((clock) =>
      clock.running && steps.includes(clock.step) ? { ...clock, running: false, doneOn: on } : clock,
    ),
  ),
});

const eachRunning = (record: CaseRecord, step: ClockStep, change: (clock: RunningClock) => RunningClock) =>
  JSON.stringify(clocksOf(record).map((one) => (one.running && one.step === step ? change(one) : one)));

/** The case and the clock that it is sorted by stand still from that day on. */
export const pauseCase = (record: CaseRecord, on: LocalDate, step: ClockStep): CaseRecord => ({
  ...record,
  paused: 1,
  pausedOn: on,
  clocks: eachRunning(record, step, (one) => ({ ...one, pausedOn: on })),
});

export const resumeCase = (record: CaseRecord, step: ClockStep): CaseRecord => ({
  ...record,
  paused: 0,
  pausedOn: null,
  clocks: eachRunning(record, step, ({ pausedOn: _since, ...one }) => one),
});
