import type { ProgrammeKind } from '#duties';
import type { PeopleBoard } from '#law';
import type { Table } from '../view.js';

const text = 'TEXT NOT NULL';

export type DisclosureRecord = {
  disclosureId: string;
  unit: string;
  establishment: string | null;
  item: string;
  title: string;
  decisionNo: string | null;
  responsible: string;
  decidedOn: string;
  status: 'due' | 'published' | 'removed' | 'withdrawn';
  publishedOn: string | null;
  removedOn: string | null;
  place: string | null;
  evidence: string | null;
  /** JSON, as all below but the last. */
  due: string | null;
  until: string | null;
  ways: string;
  broadcasts: string;
  questions: string;
  revision: number;
};

export const disclosures: Table<DisclosureRecord> = {
  name: 'disclosures',
  key: ['disclosureId'],
  columns: {
    disclosureId: text,
    unit: text,
    establishment: 'TEXT',
    item: text,
    title: text,
    decisionNo: 'TEXT',
    responsible: text,
    decidedOn: text,
    status: text,
    publishedOn: 'TEXT',
    removedOn: 'TEXT',
    place: 'TEXT',
    evidence: 'TEXT',
    due: 'TEXT',
    until: 'TEXT',
    ways: text,
    broadcasts: text,
    questions: text,
    revision: 'INTEGER NOT NULL',
  },
};

export type RecommendationRecord = {
  recommendationId: string;
  unit: string;
  establishment: string | null;
  board: PeopleBoard;
  subject: string;
  text: string;
  receivedOn: string;
  status: 'open' | 'answered' | 'declined' | 'carried-out' | 'withdrawn';
  answeredOn: string | null;
  answer: string | null;
  evidence: string | null;
  /** JSON */
  reply: string | null;
  revision: number;
};

export const recommendations: Table<RecommendationRecord> = {
  name: 'recommendations',
  key: ['recommendationId'],
  columns: {
    recommendationId: text,
    unit: text,
    establishment: 'TEXT',
    board: text,
    subject: text,
    text,
    receivedOn: text,
    status: text,
    answeredOn: 'TEXT',
    answer: 'TEXT',
    evidence: 'TEXT',
    reply: 'TEXT',
    revision: 'INTEGER NOT NULL',
  },
};

export type ProgrammeRecord = {
  programmeId: string;
  unit: string;
  kind: ProgrammeKind;
  title: string;
  openedOn: string;
  fromDay: string;
  toDay: string | null;
  basis: string | null;
  target: string | null;
  result: string | null;
  evidence: string | null;
  status: 'open' | 'concluded';
  /** JSON */
  links: string;
  /** JSON: `{no, on, values}` of every entry that stands. */
  entries: string;
  revision: number;
};

export const programmes: Table<ProgrammeRecord> = {
  name: 'programmes',
  key: ['programmeId'],
  columns: {
    programmeId: text,
    unit: text,
    kind: text,
    title: text,
    openedOn: text,
    fromDay: text,
    toDay: 'TEXT',
    basis: 'TEXT',
    target: 'TEXT',
    result: 'TEXT',
    evidence: 'TEXT',
    status: text,
    links: text,
    entries: text,
    revision: 'INTEGER NOT NULL',
  },
};
