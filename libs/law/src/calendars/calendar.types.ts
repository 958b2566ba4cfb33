import type { LocalDate } from '#kernel';
import type { WorkWeek } from '../deadline.types.js';

/** How well a thing is known: T article text read, W web page, X form template, I interpretation, M memory. */
export type Confidence = 'T' | 'W' | 'X' | 'I' | 'M';

/** Why a day is special, and how well that is known. */
export type DayNote = Readonly<{ vi: string; en: string; confidence?: Confidence }>;

/** The yearly notice (thông báo nghỉ lễ, tết) that the days off of a year come from. */
export type YearNotice = Readonly<{
  year: number;
  /** Absent where the day of the notice was not found. */
  publishedOn?: LocalDate;
  source: string;
  /** Control total: working days of a five-day week in the whole year. */
  workingDays: number;
}>;

/** A local closure (bão, lũ): shown, but it moves no statutory term unless a person records a force-majeure ground. */
export type Closure = Readonly<{
  from: LocalDate;
  to: LocalDate;
  unit?: string;
  /** Number of the decision. */
  decision: string;
  reason: string;
}>;

/** Days that are not Monday-to-Friday work; one entry a weekday off or a make-up Saturday. */
export type Calendar = Readonly<{
  version: string;
  /** Days off on a weekday, with their reason. */
  off: Readonly<Record<string, DayNote>>;
  /** Saturdays and Sundays that are worked in exchange (C12). */
  worked: Readonly<Record<string, DayNote>>;
  /** `MM-DD` of the holidays with a fixed date (BLLĐ 112): all that is known of an unpublished year. */
  yearly: Readonly<Record<string, DayNote>>;
  /** Announced but not adopted: shown to the administrator, never applied. */
  proposed: Readonly<Record<string, DayNote>>;
  /** First and last day that were officially published. Beyond: provisional. */
  knownFrom: LocalDate;
  knownTo: LocalDate;
  notices: readonly YearNotice[];
  closures: readonly Closure[];
  /** Absent: five days. Never part of a stored calendar: a question brings it. */
  week?: WorkWeek;
}>;
