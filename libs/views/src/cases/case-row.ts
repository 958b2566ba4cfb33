import type { LocalDate } from '#kernel';

export type CaseKind = 'petition' | 'reflection' | 'complaint';

/**
 * Where a case stands against its date. For a closed case the moment of closing takes the place of
 * now, so that `overdue` then means "was closed late".
 */
export type DueState = 'overdue' | 'today' | 'soon' | 'in-time' | 'paused' | 'none';

export type Due = Readonly<{
  /** Last day in Asia/Ho_Chi_Minh, for a clock of the law. */
  dueOn?: LocalDate;
  /** UTC instant, for a date that another system or a leader set. */
  dueAt?: string;
  /** Last day by arithmetic alone, before rolling past days off. */
  raw?: LocalDate;
  /** Rule id, e.g. `KN.RESOLVE.1`. */
  rule?: string;
  state: DueState;
  /** Calendar days late (overdue) or left (otherwise); 0 on the last day and without a date. */
  days: number;
  /** True when the law set it, not a person or another system. */
  statutory: boolean;
}>;

/** The next thing that is owed of a settled case, by the name of its clock; days as of `Due`. */
export type FollowUp = Readonly<{
  step: string;
  dueOn: LocalDate;
  state: Extract<DueState, 'overdue' | 'today' | 'soon' | 'in-time'>;
  days: number;
}>;

/** A line of the queue. It names no citizen: `subjectId` points into the vault, whoever may look there. */
export type CaseRow = Readonly<{
  /** Stream name, `petition-<id>` or `complaint-<id>`. */
  caseId: string;
  code: string;
  kind: CaseKind;
  field: string;
  unit: string;
  unitName: string;
  assignee?: string;
  assigneeName?: string;
  summary: string;
  subjectId?: string;
  people: number;
  channel: string;
  status: string;
  receivedOn: LocalDate;
  /** Calendar days from reception to today, or to the closing. */
  waitingDays: number;
  /** Receptions at the counter that are about this case. */
  visits: number;
  due: Due;
  closedOn?: LocalDate;
  /** What is still owed after the settlement, and until when. */
  followUp?: FollowUp;
}>;
