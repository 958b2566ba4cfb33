import type { Adjustment, LocalDate } from '#kernel';

export type HistoryEntry = Readonly<{
  revision: number;
  type: string;
  occurredOn: LocalDate;
  occurredAt?: string;
  recordedAt: string;
  actor: string;
  actorName: string;
  onBehalfOf?: string;
  /** Id of the delegation (ủy quyền) under which the actor acted. */
  delegation?: string;
  unit?: string;
  unitName?: string;
  /** Entered into a closed period, by this paper. */
  adjustment?: Adjustment;
  /** Role in which it was done. */
  role?: string;
  data: Readonly<Record<string, unknown>>;
  position: string;
  id: string;
  /** Recorded more than 5 working days after it happened. */
  late: boolean;
  /** Recorded on another day than it happened. */
  otherDay: boolean;
}>;

export type Change = Readonly<{ field: string; before?: unknown; after?: unknown }>;

export type History = Readonly<{
  caseId: string;
  /** All of them, oldest first, whatever moment was asked for. */
  events: readonly HistoryEntry[];
  /** The last event that the state holds. */
  at: Readonly<{ revision: number; recordedAt: string }>;
  state: Readonly<Record<string, unknown>>;
  /** What that last event changed. */
  changed: readonly Change[];
}>;

/** The case as it was known at a revision, or to somebody who looked at that instant (UTC). */
export type Moment = Readonly<{ revision: number } | { instant: string }>;
