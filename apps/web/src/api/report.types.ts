import type { Day } from './types.js';

export type Column = {
  code: string;
  vi: string;
  under: string[];
  value: number | null;
  hidden?: true;
  unrecorded?: string;
};

export type Check = {
  left: string[];
  right: string[];
  leftSum: number;
  rightSum: number;
  verdict: 'holds' | 'note' | 'broken';
  note?: { vi: string; en: string };
};

export type Form = {
  code: string;
  vi: string;
  confidence: string;
  note?: { vi: string; en: string };
  columns: Column[];
  checks: Check[];
};

export type Line = { unit: string; name: string; values: Record<string, number | null> };

export type Rate = { id: string; vi: string; en: string; part: number; whole: number; percent: string };

export type Backlog = { kind: string; total: number; ages: Record<string, number> };

/** Entered in this period for a closed one. */
export type AdjustedEntry = {
  id: string;
  type: string;
  on: Day;
  recordedOn: Day;
  reason: string;
  documentNo: string;
};

export type Report = {
  formSet: { id: string; vi: string };
  unit: string;
  unitName: string;
  from: Day;
  to: Day;
  position: string;
  hash: string;
  forms: Form[];
  rates: Rate[];
  backlog: Backlog[];
  unclassified: number;
  adjustments: AdjustedEntry[];
  /** Numbers in which denunciations could be counted are left out. */
  denunciationsWithheld: boolean;
  lines?: Line[];
};

export type FormList = {
  standard: string;
  formSets: { id: string; vi: string; forms: { code: string; vi: string }[] }[];
  periods: { name: string; from: Day; to: Day; vi: string; en: string }[];
};

export type Behind = { id: string; kind: string; code?: string; summary?: string };
export type CellAnswer = {
  form: string;
  column: string;
  value: number | null;
  behind: Behind[];
  hidden?: true;
  more: number;
};

export type Difference = { form: string; column: string; before: number | null; after: number | null };

export type Period = {
  periodId: string;
  unit: string;
  unitName: string;
  formSet: string;
  from: Day;
  to: Day;
  status: 'prepared' | 'returned' | 'closed' | 'adjusting';
  actions: string[];
  submitted?: { by: string; hash: string; position: string; reason?: string; differences?: Difference[] };
  closed: {
    number: number;
    on: Day;
    by: string;
    preparedBy: string;
    hash: string;
    position: string;
    reason?: string;
    differences?: Difference[];
  }[];
};
