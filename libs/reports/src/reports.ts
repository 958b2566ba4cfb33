import type { AdjustedEntry } from './domain/adjusted-entries.js';
import type { LogPoint, Snapshot, UnitMap } from './domain/closing/period.events.js';
import type { FormSetRefusal } from './domain/form-json.js';
import type { FormRefusal } from './domain/forms/form-sets.js';
import type { FormSet } from './domain/form.types.js';
import type { Period } from './domain/period.js';
import type { Report } from './domain/report.js';
import type { ReportSettings } from './domain/settings.js';

export type ReportQuestion = Readonly<{
  /** Absent: the set in force on the last day of the period. */
  formSet?: string;
  /** Form sets as they were confirmed up to this point of the log; `at` when absent. */
  formsAt?: LogPoint;
  /** The unit, with everything below it. */
  unit: string;
  period: Period;
  map?: UnitMap;
  /** What the log had told up to here; the head when absent. */
  at?: LogPoint;
  settings: ReportSettings;
  /** Version of the rule set from which the settings come. */
  ruleSet: string;
  /** A form that the set must have. */
  form?: string;
  /** Also a line for the unit itself and each unit right below it, of `form`. */
  lines?: boolean;
}>;

/** One line of a form: a unit and its numbers by column. */
export type ReportLine = Readonly<{
  unit: string;
  name: string;
  values: Readonly<Record<string, number | null>>;
}>;

export type ReportAnswer = Readonly<{
  unit: string;
  period: Period;
  set: FormSet;
  /** Numbers, hash and what they rest on: what a closed period keeps. */
  snapshot: Snapshot;
  report: Report;
  /** What was entered in this period for periods that were closed by then; no part of the hash. */
  adjustments: readonly AdjustedEntry[];
  lines?: readonly ReportLine[];
}>;

export type ReportRefusal =
  | FormRefusal
  | FormSetRefusal
  | 'report.position-unknown'
  | 'report.period-backwards'
  | 'report.period-too-long'
  | 'report.form-missing';

/** Answers questions about the forms. An abstract class, so that it can be an injection token. */
export abstract class Reports {
  /** @throws Refusal with a `ReportRefusal` */
  abstract ask(question: ReportQuestion): Promise<ReportAnswer>;

  /** The form sets that come with the program and those that were confirmed, the newest first. */
  abstract formSets(): Promise<readonly FormSet[]>;
}
