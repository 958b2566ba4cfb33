import type { LocalDate } from '#kernel';
import type { DeadlineFact, TermUnit } from './deadline.types.js';

/** One statutory term as data; the shape is domain.md 3.1. */
export type Rule = Readonly<{
  id: string;
  step: { vi: string; en: string };
  length: number;
  unit: TermUnit;
  /** BACKWARD: "at least n days before" (C6). */
  direction: 'FORWARD' | 'BACKWARD';
  /** EFFECT: the day after the last day, working or not (C11). */
  roll: 'WORKING_DAY' | 'NONE' | 'EFFECT';
  variants: readonly { when: readonly string[]; length: number; unit?: TermUnit }[];
  pausable: boolean;
  basis: readonly string[];
  validFrom: LocalDate;
  validTo?: LocalDate;
  severity: 'STATUTORY' | 'DISCIPLINE_THRESHOLD' | 'INTERNAL' | 'ADVISORY';
  /** Confidence mark of domain.md: read, web, template, interpretation, memory. */
  confidence: 'T' | 'W' | 'X' | 'I' | 'M';
}>;

export type Settings = Readonly<{
  /** C4: calendar terms roll past days off (BLDS 148(5)). */
  rollCalendarTerms: boolean;
  /** C14: law and decree differ. */
  conflictPolicy: 'LAW' | 'DECREE' | 'EARLIEST';
}>;

export type RuleSet = Readonly<{ version: string; rules: readonly Rule[]; settings: Settings }>;

/** Days that are not Monday-to-Friday work; one entry a weekday off or a make-up Saturday. */
export type Calendar = Readonly<{
  version: string;
  /** Days off on a weekday, with their reason. */
  off: Readonly<Record<string, { vi: string; en: string }>>;
  /** Saturdays and Sundays that are worked in exchange (C12). */
  worked: Readonly<Record<string, { vi: string; en: string }>>;
  /** First and last day that were officially published. Beyond: provisional. */
  knownFrom: LocalDate;
  knownTo: LocalDate;
}>;

export type Law = Readonly<{ ruleSet: RuleSet; calendar: Calendar }>;

export type Pause = Readonly<{ from: LocalDate; to: LocalDate; reason?: string }>;

export type DeadlineRequest = Readonly<{
  rule: string;
  /** Day of the triggering act; for a BACKWARD rule the day of the event itself. */
  from: LocalDate;
  variants?: readonly string[];
  pauses?: readonly Pause[];
  /** Replaces the rule's own length (a term that the law leaves to the head, or a test). */
  length?: Readonly<{ n: number; unit: TermUnit }>;
}>;

/** One line of the reasoning, in order: a reader can re-derive the date from these alone. */
export type Reason =
  | Readonly<{ kind: 'trigger'; day: LocalDate; note: string }>
  | Readonly<{
      kind: 'term';
      n: number;
      unit: TermUnit;
      variants: readonly string[];
      basis: readonly string[];
    }>
  | Readonly<{ kind: 'skipped'; day: LocalDate; why: { vi: string; en: string } }>
  | Readonly<{ kind: 'worked'; day: LocalDate; why: { vi: string; en: string } }>
  | Readonly<{ kind: 'pause'; from: LocalDate; to: LocalDate; days: number }>
  | Readonly<{ kind: 'raw'; day: LocalDate }>
  | Readonly<{ kind: 'rolled'; from: LocalDate; to: LocalDate; over: readonly LocalDate[] }>
  | Readonly<{ kind: 'effect'; day: LocalDate }>
  | Readonly<{ kind: 'provisional'; beyond: LocalDate }>;

/** The date and why. What the event stores (`DeadlineFact`) is a part of it. */
export type Deadline = DeadlineFact &
  Readonly<{
    rule: string;
    basis: readonly string[];
    severity: Rule['severity'];
    because: readonly Reason[];
  }>;

/** Injection token: where handlers get today's law from. */
export abstract class LawBook {
  abstract current(): Law;
}
