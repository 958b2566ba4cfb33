import type { Mark } from '../marks/mark.js';
import type { UnitMap } from '../units/unit-map.js';
import type { CaseKind, CaseRow, DueState } from './case-row.js';
import type { ListStatus } from './due-state.js';

export type QueueFilter = Readonly<{
  /** This unit and all below it, within the actor's scope. */
  unit?: string;
  /** `old`: the unit where the case came in; absent or `new`: the one that has it now, with what it took over. */
  map?: UnitMap;
  /** A user id, or `unassigned`. */
  assignee?: string;
  field?: string;
  kind?: CaseKind;
  due?: DueState;
  /** Absent: `open`. `followed`: settled, but something is still owed; then dates are those of what is owed. */
  status?: ListStatus;
  /** Words of the summary or the code; folded before comparing. */
  text?: string;
}>;

/** By due date, longest waiting first, or by reception. */
export type QueueOrder = 'due' | 'waiting' | 'received' | '-received';

export type QueueParams = QueueFilter & Readonly<{ order?: QueueOrder; cursor?: string; limit?: number }>;

/** Tabs above the list. They leave out the filters `due` and `assignee` and keep all others. */
export type QueueCounts = Readonly<
  Record<'all' | 'overdue' | 'today' | 'soon' | 'inTime' | 'paused' | 'none' | 'mine' | 'unassigned', number>
>;

export type QueuePage = Readonly<{
  rows: readonly CaseRow[];
  counts: QueueCounts;
  /** Cases under all filters, this page and the others. */
  total: number;
  /** Give it back as `cursor` for the rows after these. */
  next?: string;
  /** The log position up to which the answer is true. */
  position: string;
  /** Another one in the news means that the queue has changed for this reader. */
  mark: Mark;
}>;
