import type { ComplaintClock } from '#complaints';
import type { LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type { CaseRow } from './case-row.js';

/** Clocks of petitions are among those of complaints. */
export type ClockStep = ComplaintClock;

/** A clock of a case, by the name under which the case's events carry it. */
export type RunningClock = Readonly<{
  step: ClockStep;
  fact: DeadlineFact;
  running: boolean;
  /** Day on which what it waited for was done. */
  doneOn?: LocalDate;
  /** Since when it stands still. */
  pausedOn?: LocalDate;
}>;

export type Related = Readonly<{
  kind: 'visit' | 'letter';
  id: string;
  code?: string;
  on: LocalDate;
  text: string;
}>;

export type CaseDetail = Readonly<{
  case: CaseRow;
  /** Revision of the stream that the row stands for. */
  revision: number;
  origin: Readonly<{ kind: string; ref: string }>;
  outcome?: string;
  /** Every clock that ever ran, in order of starting; the last of a step counts. */
  deadlines: readonly RunningClock[];
  related: readonly Related[];
}>;
