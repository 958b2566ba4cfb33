import type { DialogueKind, OpinionSource } from '#dialogues';
import type { Table } from '../view.js';
import type { DialogueRequestStatus, DialogueStatus, OpinionStatus } from './dialogues.types.js';

export type DialogueRecord = {
  dialogueId: string;
  code: string;
  title: string;
  kind: DialogueKind;
  unit: string;
  establishment: string | null;
  heldOn: string;
  startsAt: string;
  place: string;
  status: DialogueStatus;
  audience: string;
  chair: string;
  online: 0 | 1;
  opinionsUntil: string | null;
  attended: number | null;
  documentNo: string | null;
  announcedOn: string | null;
  concludedOn: string | null;
  publishedOn: string | null;
  /** JSON, as all below but the last. */
  notice: string | null;
  result: string | null;
  review: string | null;
  topics: string;
  conference: string | null;
  quorum: string | null;
  votes: string | null;
  minutes: string | null;
  /** Folded summary of the minutes: equal ones are told from different ones by it. */
  minutesKey: string | null;
  readOut: string | null;
  conclusions: string;
  directions: string;
  followUps: string;
  revision: number;
};

const text = 'TEXT NOT NULL';

export const dialogues: Table<DialogueRecord> = {
  name: 'dialogues',
  key: ['dialogueId'],
  columns: {
    dialogueId: text,
    code: text,
    title: text,
    kind: text,
    unit: text,
    establishment: 'TEXT',
    heldOn: text,
    startsAt: text,
    place: text,
    status: text,
    audience: text,
    chair: text,
    online: 'INTEGER NOT NULL',
    opinionsUntil: 'TEXT',
    attended: 'INTEGER',
    documentNo: 'TEXT',
    announcedOn: 'TEXT',
    concludedOn: 'TEXT',
    publishedOn: 'TEXT',
    notice: 'TEXT',
    result: 'TEXT',
    review: 'TEXT',
    topics: text,
    conference: 'TEXT',
    quorum: 'TEXT',
    votes: 'TEXT',
    minutes: 'TEXT',
    minutesKey: 'TEXT',
    readOut: 'TEXT',
    conclusions: text,
    directions: text,
    followUps: text,
    revision: 'INTEGER NOT NULL',
  },
};

export type OpinionRecord = {
  dialogueId: string;
  no: number;
  text: string;
  topic: string;
  hamlet: string | null;
  source: OpinionSource;
  status: OpinionStatus;
  answer: string | null;
  answeredBy: string | null;
  commitmentId: string | null;
  caseCode: string | null;
  sentTo: string | null;
};

export const opinions: Table<OpinionRecord> = {
  name: 'opinions',
  key: ['dialogueId', 'no'],
  columns: {
    dialogueId: text,
    no: 'INTEGER NOT NULL',
    text,
    topic: text,
    hamlet: 'TEXT',
    source: text,
    status: text,
    answer: 'TEXT',
    answeredBy: 'TEXT',
    commitmentId: 'TEXT',
    caseCode: 'TEXT',
    sentTo: 'TEXT',
  },
};

export type DialogueRequestRecord = {
  dialogueId: string;
  kind: DialogueKind;
  unit: string;
  establishment: string | null;
  subject: string;
  askedOn: string;
  asking: number;
  askingOf: number;
  /** JSON */
  reply: string | null;
  status: DialogueRequestStatus;
  answer: string | null;
  answeredOn: string | null;
  revision: number;
};

export const dialogueRequests: Table<DialogueRequestRecord> = {
  name: 'dialogue_requests',
  key: ['dialogueId'],
  columns: {
    dialogueId: text,
    kind: text,
    unit: text,
    establishment: 'TEXT',
    subject: text,
    askedOn: text,
    asking: 'INTEGER NOT NULL',
    askingOf: 'INTEGER NOT NULL',
    reply: 'TEXT',
    status: text,
    answer: 'TEXT',
    answeredOn: 'TEXT',
    revision: 'INTEGER NOT NULL',
  },
};
