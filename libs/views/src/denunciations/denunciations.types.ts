import type { DenunciationClock, DenunciationStatus } from '#denunciations';
import type { LocalDate } from '#kernel';
import type { Due } from '../cases/case-row.js';
import type { Mark } from '../marks/mark.js';

/** A line of the list of denunciations. It names nobody. */
export type DenunciationRow = Readonly<{
  /** Stream name, `denunciation-<id>`. */
  caseId: string;
  code: string;
  unit: string;
  unitName: string;
  field: string;
  channel: string;
  summary: string;
  /** How the denouncer is called, e.g. `A-2026-017`. */
  alias: string;
  /** Positions, without names. */
  accused: readonly string[];
  status: DenunciationStatus;
  outcome?: string;
  continued?: string;
  receivedOn: LocalDate;
  closedOn?: LocalDate;
  due: Due;
  revision: number;
}>;

export type DenunciationDetail = Readonly<{
  case: DenunciationRow;
  origin: Readonly<{ kind: string; ref: string }>;
  clocks: readonly (DenunciationClock & Readonly<{ pausedOn?: LocalDate }>)[];
}>;

export type DenunciationCounts = Readonly<
  Record<'all' | 'overdue' | 'today' | 'soon' | 'inTime' | 'paused' | 'none', number>
>;

export type DenunciationList = Readonly<{
  rows: readonly DenunciationRow[];
  counts: DenunciationCounts;
  /** Another one in the news means that the list has changed for this reader. */
  mark: Mark;
}>;
