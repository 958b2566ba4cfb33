import type { LocalDate } from '#kernel';
import type { Calendar, Confidence, DayNote } from './calendars/calendar.types.js';
import type { DeadlineFact, Pause, TermLength, TermUnit, WorkWeek } from './deadline.types.js';
import type { Provision } from './provision.types.js';
import type { Transitional } from './regime.types.js';
import type { Settings } from './settings/settings.types.js';

/** One statutory term as data. */
export type Rule = Readonly<{
  id: string;
  /** What law and decree, or old and new law, settle differently: `KN.ACCEPT.1` of `KN.ACCEPT.1.LAW`. */
  family?: string;
  /** Which of two rules of a family in force on the same day this is (C14). */
  source?: 'LAW' | 'DECREE';
  step: Readonly<{ vi: string; en: string }>;
  length: number;
  unit: TermUnit;
  /** BACKWARD: "at least n days before" (C6). */
  direction: 'FORWARD' | 'BACKWARD';
  /** EFFECT: the day after the last day, working or not (C11). */
  roll: 'WORKING_DAY' | 'NONE' | 'EFFECT';
  variants: readonly Readonly<{ when: readonly string[]; length: number; unit?: TermUnit }>[];
  pausable: boolean;
  /** Counted by the enterprise's own week where it works on Saturdays; never for KN and TC. */
  workplace?: boolean;
  basis: readonly string[];
  validFrom: LocalDate;
  validTo?: LocalDate;
  severity: 'STATUTORY' | 'DISCIPLINE_THRESHOLD' | 'INTERNAL' | 'ADVISORY';
  confidence: Confidence;
}>;

export type RuleSet = Readonly<{
  version: string;
  rules: readonly Rule[];
  /** What the law says besides terms. */
  provisions: readonly Provision[];
  /** Which acts in cases of the old law follow the new one (C13). */
  transitional: readonly Transitional[];
  settings: Settings;
}>;

export type Law = Readonly<{ ruleSet: RuleSet; calendar: Calendar }>;

export type DeadlineRequest = Readonly<{
  /** Rule id, or a family: then the rule in force on `from` is taken (C13, C14). */
  rule: string;
  /** Day of the triggering act; for a BACKWARD rule the day of the event itself. */
  from: LocalDate;
  variants?: readonly string[];
  pauses?: readonly Pause[];
  /** Replaces the rule's own length (a term that the law leaves to the head, or a test). */
  length?: TermLength;
  /** Extensions granted in writing, each counted from the raw date before it (C8). */
  extensions?: readonly TermLength[];
  /** The enterprise's week, for rules of the workplace only; absent: five days. */
  week?: WorkWeek;
}>;

/** One line of the reasoning, in order: a reader can re-derive the date from these alone. */
export type Reason =
  | Readonly<{ kind: 'trigger'; day: LocalDate; note: string; direction: Rule['direction'] }>
  | Readonly<{
      kind: 'term';
      n: number;
      unit: TermUnit;
      variants: readonly string[];
      basis: readonly string[];
    }>
  | Readonly<{ kind: 'extension'; n: number; unit: TermUnit }>
  | Readonly<{ kind: 'skipped'; day: LocalDate; why: DayNote }>
  | Readonly<{ kind: 'worked'; day: LocalDate; why: DayNote }>
  /** Days after `from` up to and including `to` are not counted. */
  | Readonly<{ kind: 'pause'; from: LocalDate; to: LocalDate; days: number }>
  | Readonly<{ kind: 'raw'; day: LocalDate }>
  | Readonly<{ kind: 'rolled'; from: LocalDate; to: LocalDate; over: readonly LocalDate[] }>
  | Readonly<{ kind: 'effect'; day: LocalDate }>
  /** What the rule not applied would give, where law and decree differ (C14). */
  | Readonly<{ kind: 'conflict'; rule: string; due: LocalDate; basis: readonly string[] }>
  | Readonly<{ kind: 'provisional'; beyond: LocalDate }>;

/** The date and why. What the event stores (`DeadlineFact`) is a part of it. */
export type Deadline = DeadlineFact &
  Readonly<{
    rule: string;
    step: Rule['step'];
    direction: Rule['direction'];
    basis: readonly string[];
    severity: Rule['severity'];
    because: readonly Reason[];
    /** Only for a rule of effect (C11): the day on which it takes effect, the day after `due`. */
    effectiveOn?: LocalDate;
  }>;

/** Injection token: where handlers get the law from. */
export abstract class LawBook {
  /** As it is known now. */
  abstract current(): Law;

  /**
   * As it was known when a deadline was computed, so that its explanation comes to the same date.
   *
   * @returns today's law where a version is not known (dates that another system set)
   */
  abstract asOf(versions: Pick<DeadlineFact, 'ruleSet' | 'calendar'>): Law;

  /** Takes up what was confirmed since; the law as shipped never changes. */
  refresh(): Promise<void> {
    return Promise.resolve();
  }
}
