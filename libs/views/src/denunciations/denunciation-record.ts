import type { DenunciationStatus } from '#denunciations';
import type { Table } from '../view.js';

/** All that the confidential views keep of one denunciation. It names nobody: the denouncer is an alias. */
export type DenunciationRecord = {
  denunciationId: string;
  code: string;
  unit: string;
  field: string;
  channel: string;
  summary: string;
  alias: string;
  /** JSON: positions of the accused. */
  accused: string;
  status: DenunciationStatus;
  outcome: string | null;
  continued: string | null;
  originKind: string;
  originRef: string;
  receivedOn: string;
  closedOn: string | null;
  open: 0 | 1;
  /** Earliest last day of a clock that runs; null when none does. */
  dueOn: string | null;
  dueRaw: string | null;
  dueRule: string | null;
  /** Time of settlement stands since this day. */
  pausedOn: string | null;
  /** JSON: what the decider knows. */
  state: string;
  revision: number;
};

const text = 'TEXT NOT NULL';

export const denunciations: Table<DenunciationRecord> = {
  name: 'denunciations',
  key: ['denunciationId'],
  columns: {
    denunciationId: text,
    code: text,
    unit: text,
    field: text,
    channel: text,
    summary: text,
    alias: text,
    accused: text,
    status: text,
    outcome: 'TEXT',
    continued: 'TEXT',
    originKind: text,
    originRef: text,
    receivedOn: text,
    closedOn: 'TEXT',
    open: 'INTEGER NOT NULL',
    dueOn: 'TEXT',
    dueRaw: 'TEXT',
    dueRule: 'TEXT',
    pausedOn: 'TEXT',
    state: text,
    revision: 'INTEGER NOT NULL',
  },
};

/** Who stands how to a denunciation: it does not exist for the excluded, and verifiers have only their own. */
export type DenunciationPerson = { denunciationId: string; person: string; part: 'excluded' | 'verifier' };

export const denunciationPeople: Table<DenunciationPerson> = {
  name: 'denunciation_people',
  key: ['denunciationId', 'person', 'part'],
  columns: { denunciationId: text, person: text, part: text },
};
