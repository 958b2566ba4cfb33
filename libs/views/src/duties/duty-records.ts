import type { DutyEvidence, EstablishmentKind, ObligationPeriod } from '#law';
import type { Table } from '../view.js';

const text = 'TEXT NOT NULL';

export type EstablishmentRecord = {
  id: string;
  name: string;
  kind: EstablishmentKind;
  unit: string;
  /** 1: it is the unit itself and says more of it. */
  ofUnit: 0 | 1;
  staff: number | null;
  existsFrom: string;
  existsTo: string | null;
  revision: number;
};

export const establishments: Table<EstablishmentRecord> = {
  name: 'establishments',
  key: ['id'],
  columns: {
    id: text,
    name: text,
    kind: text,
    unit: text,
    ofUnit: 'INTEGER NOT NULL',
    staff: 'INTEGER',
    existsFrom: text,
    existsTo: 'TEXT',
    revision: 'INTEGER NOT NULL',
  },
};

/** Something held that may fulfil a duty. */
export type DutyFactRecord = {
  ref: string;
  establishment: string;
  unit: string;
  evidence: string;
  heldOn: string;
  family: string | null;
  period: string | null;
  note: string | null;
};

export const dutyFacts: Table<DutyFactRecord> = {
  name: 'duty_facts',
  key: ['ref'],
  columns: {
    ref: text,
    establishment: text,
    unit: text,
    evidence: text,
    heldOn: text,
    family: 'TEXT',
    period: 'TEXT',
    note: 'TEXT',
  },
};

/** What the author of a petition said of the answer (dân thụ hưởng); the last answer stands. */
export type SatisfactionRecord = { caseId: string; answeredOn: string; satisfied: 0 | 1 };

export const satisfactions: Table<SatisfactionRecord> = {
  name: 'satisfactions',
  key: ['caseId'],
  columns: { caseId: text, answeredOn: text, satisfied: 'INTEGER NOT NULL' },
};

/** What a person recorded of a duty, as it was written; one that was taken back stays, with the reason. */
export type HandRecord = {
  dutyId: string;
  no: number;
  establishment: string;
  unit: string;
  family: string;
  period: string;
  heldOn: string;
  evidence: string;
  by: 'head' | 'deputy';
  withdrawn: string | null;
};

export const handRecords: Table<HandRecord> = {
  name: 'duty_hand_records',
  key: ['dutyId', 'no'],
  columns: {
    dutyId: text,
    no: 'INTEGER NOT NULL',
    establishment: text,
    unit: text,
    family: text,
    period: text,
    heldOn: text,
    evidence: text,
    by: text,
    withdrawn: 'TEXT',
  },
};

/** Latest revision of what is recorded of a duty: the next record says that it was seen. */
export type DutyRevision = { dutyId: string; unit: string; revision: number };

export const dutyRevisions: Table<DutyRevision> = {
  name: 'duty_revisions',
  key: ['dutyId'],
  columns: { dutyId: text, unit: text, revision: 'INTEGER NOT NULL' },
};

export type DutyWaiverRecord = {
  dutyId: string;
  establishment: string;
  unit: string;
  family: string;
  period: string;
  basis: string;
  reason: string;
};

export const dutyWaivers: Table<DutyWaiverRecord> = {
  name: 'duty_waivers',
  key: ['dutyId'],
  columns: {
    dutyId: text,
    establishment: text,
    unit: text,
    family: text,
    period: text,
    basis: text,
    reason: text,
  },
};

/** A duty that a unit set for its own; one row for each unit that it bound, with the days on which it did. */
export type LocalObligationRecord = {
  id: string;
  unit: string;
  family: string;
  duty: string;
  /** JSON */
  owners: string;
  count: number;
  period: ObligationPeriod;
  evidence: DutyEvidence;
  basis: string;
  validFrom: string;
  validTo: string | null;
  revision: number;
};

export const localObligations: Table<LocalObligationRecord> = {
  name: 'local_obligations',
  key: ['id', 'unit'],
  columns: {
    id: text,
    unit: text,
    family: text,
    duty: text,
    owners: text,
    count: 'INTEGER NOT NULL',
    period: text,
    evidence: text,
    basis: text,
    validFrom: text,
    validTo: 'TEXT',
    revision: 'INTEGER NOT NULL',
  },
};

/** Who holds a planned dialogue: its held event does not say it again. */
export type DialogueHolderRecord = { dialogueId: string; establishment: string; unit: string; kind: string };

export const dialogueHolders: Table<DialogueHolderRecord> = {
  name: 'dialogue_holders',
  key: ['dialogueId'],
  columns: { dialogueId: text, establishment: text, unit: text, kind: text },
};
