import { Query } from '@nestjs/cqrs';
import type { Actor } from '#access';
import type { CaseKind, CaseRow, DueState } from './case-row.js';

export type QueueFilter = Readonly<{
  /** This unit and all below it, within the actor's scope. */
  unit?: string;
  /** A user id, or `unassigned`. */
  assignee?: string;
  field?: string;
  kind?: CaseKind;
  due?: DueState;
  /** Absent: `open`. */
  status?: 'open' | 'closed' | 'all';
  /** Words of the summary or the code; folded before comparing. */
  text?: string;
}>;

/** By due date, longest waiting first, or by reception. */
export type QueueOrder = 'due' | 'waiting' | 'received' | '-received';

export type QueueParams = QueueFilter & Readonly<{ order?: QueueOrder; cursor?: string; limit?: number }>;

/** Tabs above the list. They leave out the filters `due` and `assignee` and keep all others. */
export type QueueCounts = Readonly<{
  all: number;
  overdue: number;
  today: number;
  soon: number;
  inTime: number;
  paused: number;
  none: number;
  mine: number;
  unassigned: number;
}>;

export type QueuePage = Readonly<{
  rows: readonly CaseRow[];
  counts: QueueCounts;
  /** Cases under all filters, this page and the others. */
  total: number;
  /** Give it back as `cursor` for the rows after these. */
  next?: string;
  /** The log position up to which the answer is true. */
  position: string;
}>;

/** hồ sơ cần xử lý: what do I do next? */
export class Queue extends Query<QueuePage> {
  constructor(
    readonly actor: Actor,
    readonly params: QueueParams,
  ) {
    super();
  }
}
