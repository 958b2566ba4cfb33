import type { Competence, LetterChannel, LetterGround, LetterType } from '#letters';
import type { Table } from '../view.js';
import type { Disposition, LetterStatus } from './letters.types.js';

export type LetterRecord = {
  letterId: string;
  code: string;
  unit: string;
  channel: LetterChannel;
  summary: string;
  /** Null for a denunciation: lists never lead to who wrote it. */
  subjectId: string | null;
  status: LetterStatus;
  bookNo: string | null;
  letterType: LetterType | null;
  field: string | null;
  competence: Competence | null;
  ineligible: LetterGround | null;
  confirmed: 0 | 1;
  urgent: 0 | 1;
  crimeSigns: 0 | 1;
  nameless: 0 | 1;
  receivedOn: string;
  forwardedBy: string | null;
  parentLetterId: string | null;
  disposition: Disposition | null;
  disposedOn: string | null;
  sentTo: string | null;
  caseId: string | null;
  caseCode: string | null;
  answeredOn: string | null;
  /** Until when the body that got it was asked to reply; `NO_DAY` when it was asked for no day, null when nobody got it. */
  replyBy: string | null;
  replyOn: string | null;
  pressDueOn: string | null;
  pressDoneOn: string | null;
  inactionOn: string | null;
  keptUntil: string | null;
  /** First clock of the desk to run out; the answer to the author when no other runs. */
  dueOn: string;
  /** JSON: every clock, by name. */
  clocks: string;
  revision: number;
};

/** Sorts behind every day. */
export const NO_DAY = '9999-12-31';

const text = 'TEXT NOT NULL';
const flag = 'INTEGER NOT NULL';

export const letters: Table<LetterRecord> = {
  name: 'letters',
  key: ['letterId'],
  columns: {
    letterId: text,
    code: text,
    unit: text,
    channel: text,
    summary: text,
    subjectId: 'TEXT',
    status: text,
    bookNo: 'TEXT',
    letterType: 'TEXT',
    field: 'TEXT',
    competence: 'TEXT',
    ineligible: 'TEXT',
    confirmed: flag,
    urgent: flag,
    crimeSigns: flag,
    nameless: flag,
    receivedOn: text,
    forwardedBy: 'TEXT',
    parentLetterId: 'TEXT',
    disposition: 'TEXT',
    disposedOn: 'TEXT',
    sentTo: 'TEXT',
    caseId: 'TEXT',
    caseCode: 'TEXT',
    answeredOn: 'TEXT',
    replyBy: 'TEXT',
    replyOn: 'TEXT',
    pressDueOn: 'TEXT',
    pressDoneOn: 'TEXT',
    inactionOn: 'TEXT',
    keptUntil: 'TEXT',
    dueOn: text,
    clocks: text,
    revision: 'INTEGER NOT NULL',
  },
};
