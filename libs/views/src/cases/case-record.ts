import { dayOf, type LocalDate } from '#kernel';
import type { Table } from '../view.js';
import type { CaseKind } from './case-row.js';

/** Sorts cases without a date behind all others. */
export const NO_DUE = '9999-12-31T23:59:59.999Z';

/** All that the views keep of one case (vụ việc), open or closed. */
export type CaseRecord = {
  /** Order of arrival; the word index points to it. */
  n: number;
  caseId: string;
  code: string;
  kind: CaseKind;
  field: string;
  /** Unit that has it now. */
  unit: string;
  /** Unit that received it: rates count there. */
  receivedUnit: string;
  channel: string;
  summary: string;
  subjectId: string | null;
  people: number;
  /** Officer answerable at reception. */
  responsible: string | null;
  assignee: string | null;
  status: string;
  originKind: string;
  originRef: string;
  outcome: string | null;
  receivedOn: string;
  /** UTC; empty until the reception itself has been seen. */
  receivedAt: string;
  closedOn: string | null;
  closedAt: string | null;
  /** 1 open, 0 closed, -1 while its reception has not been seen: then no list shows it. */
  open: 1 | 0 | -1;
  /** `YYYY-MM` of the closing, Asia/Ho_Chi_Minh. */
  closedMonth: string | null;
  /** Milliseconds from reception to closing; null while open, and when closed before received. */
  spentMs: number | null;
  /** Closings and reopenings so far. */
  turns: number;
  paused: 0 | 1;
  /** Since when, where the law paused it. */
  pausedOn: string | null;
  /** UTC instant after which it is late. */
  dueKey: string;
  dueOn: string | null;
  dueAt: string | null;
  dueRaw: string | null;
  dueRule: string | null;
  statutory: 0 | 1;
  /** A date that the office has set itself (mục tiêu nội bộ); never late by law. */
  targetOn: string | null;
  /** When settled: UTC instant after which the next thing that is still owed is late, and what it is. */
  followKey: string | null;
  followStep: string | null;
  /** JSON: every clock that ran, `{step, fact, running}`. */
  clocks: string;
  revision: number;
  /** First and last act other than reception, closing and dates. */
  firstActAt: string | null;
  lastActAt: string | null;
  /** Group that did the last act. */
  lastGroup: string | null;
};

const text = 'TEXT NOT NULL';
const number = 'INTEGER NOT NULL';

export const cases: Table<CaseRecord> = {
  name: 'cases',
  key: ['caseId'],
  rowid: 'n',
  columns: {
    n: number,
    caseId: text,
    code: text,
    kind: text,
    field: text,
    unit: text,
    receivedUnit: text,
    channel: text,
    summary: text,
    subjectId: 'TEXT',
    people: number,
    responsible: 'TEXT',
    assignee: 'TEXT',
    status: text,
    originKind: text,
    originRef: text,
    outcome: 'TEXT',
    receivedOn: text,
    receivedAt: text,
    closedOn: 'TEXT',
    closedAt: 'TEXT',
    open: number,
    closedMonth: 'TEXT',
    spentMs: 'INTEGER',
    turns: number,
    paused: number,
    pausedOn: 'TEXT',
    dueKey: text,
    dueOn: 'TEXT',
    dueAt: 'TEXT',
    dueRaw: 'TEXT',
    dueRule: 'TEXT',
    statutory: number,
    targetOn: 'TEXT',
    followKey: 'TEXT',
    followStep: 'TEXT',
    clocks: text,
    revision: number,
    firstActAt: 'TEXT',
    lastActAt: 'TEXT',
    lastGroup: 'TEXT',
  },
};

export const blankCase = (n: number, caseId: string, kind: CaseKind): CaseRecord => ({
  n,
  caseId,
  code: '',
  kind,
  field: '',
  unit: '',
  receivedUnit: '',
  channel: '',
  summary: '',
  subjectId: null,
  people: 0,
  responsible: null,
  assignee: null,
  status: 'unknown',
  originKind: '',
  originRef: '',
  outcome: null,
  receivedOn: '',
  receivedAt: '',
  closedOn: null,
  closedAt: null,
  open: -1,
  closedMonth: null,
  spentMs: null,
  turns: 0,
  paused: 0,
  pausedOn: null,
  dueKey: NO_DUE,
  dueOn: null,
  dueAt: null,
  dueRaw: null,
  dueRule: null,
  statutory: 0,
  targetOn: null,
  followKey: null,
  followStep: null,
  clocks: '[]',
  revision: -1,
  firstActAt: null,
  lastActAt: null,
  lastGroup: null,
});

type When = Readonly<{ on: LocalDate; at: string }>;

/** Ends the case. A case that is closed already keeps its first closing. */
export const closeCase = (record: CaseRecord, status: string, { on, at }: When): CaseRecord =>
  record.closedAt === null
    ? { ...record, status, closedOn: on, closedAt: at, paused: 0, pausedOn: null, turns: record.turns + 1 }
    : { ...record, status };

/** Opens it again; its last closing then counts nowhere but in the transitions. */
export const reopenCase = (record: CaseRecord): CaseRecord =>
  record.closedAt === null
    ? { ...record, status: 'reopened' }
    : {
        ...record,
        status: 'reopened',
        closedOn: null,
        closedAt: null,
        outcome: null,
        turns: record.turns + 1,
      };

/** What follows from the two instants alone; to be taken whenever one of them has changed. */
export const derive = (record: CaseRecord): CaseRecord => {
  const { receivedAt, closedAt } = record;
  if (receivedAt === '') return record;
  if (closedAt === null) return { ...record, open: 1, closedMonth: null, spentMs: null };
  const spentMs = Date.parse(closedAt) - Date.parse(receivedAt);
  return {
    ...record,
    open: 0,
    closedMonth: dayOf(closedAt).slice(0, 7),
    spentMs: spentMs < 0 ? null : spentMs,
  };
};
