import type { CaseKind, CaseRow, Day, Instant } from './types.js';

export type Matter = 'complaint' | 'denunciation' | 'petition' | 'reflection' | 'dialogue';
export type ReceptionKind = 'regular' | 'periodic' | 'unscheduled';
export type OutcomeKind = 'accept' | 'about-case' | 'guide' | 'transfer' | 'report' | 'refuse' | 'answer';

export type Outcome =
  | { kind: 'accept' | 'report' | 'answer' }
  | { kind: 'about-case'; caseId: string }
  | { kind: 'guide' | 'transfer'; to: string }
  | { kind: 'refuse'; ground: string; clause?: string };

export type ReceivedBy = 'staff' | 'head' | 'authorised';
export type Way = 'in-person' | 'in-writing' | 'phone' | 'portal';

export type Citizen = {
  name: string;
  phone?: string;
  birth?: { text: string; year: number };
  idNumber?: string;
  address?: string;
};

export type DocumentState = 'original' | 'certified-copy' | 'copy';
export type HandedDocument = {
  title: string;
  pages: number;
  copies?: number;
  state?: DocumentState;
  shown?: boolean;
};

export type NewVisit = {
  visitId: string;
  occurredOn: Day;
  desk: string;
  /** Left out in a session: it says so itself. */
  kind?: ReceptionKind;
  session?: string;
  receivedBy?: ReceivedBy;
  matter: Matter;
  field: string;
  summary: string;
  citizen?: Citizen;
  subjectId?: string;
  people: number;
  representatives?: { citizen: { name: string }; ofGroup: boolean }[];
  answer?: { text: string } | { by: Day; contact: Way };
  interpreter?: string;
  demand?: string;
  settledBefore?: string;
  group?: { large: boolean; reason: string };
  startedAt?: string;
  endedAt?: string;
  securityMinutes?: string;
  urgent?: boolean;
  documents: HandedDocument[];
  outcome: Outcome;
  narrative?: string;
  lateReason?: string;
  adjustment?: { reason: string; documentNo: string };
};

export type VisitLogged = {
  visitId: string;
  /** Absent when the views were too slow to tell. */
  no?: number;
  visitCode: string;
  caseId?: string;
  code?: string;
  subjectId?: string;
  position?: string;
};

export type VisitRow = {
  visitId: string;
  no: number;
  at: Instant;
  name: string | null;
  people: number;
  largeGroup: boolean;
  order: number;
  receivedBy: ReceivedBy;
  occurredOn: Day;
  representativeNames?: (string | null)[];
  answer?: { kind: 'given'; text: string } | { kind: 'promised'; by: Day };
  answered?: { on: Day; text: string };
  noticeIssued?: { on: Day; documentNo: string; clause: string };
  owedBy?: Day;
  matter: Matter;
  field: string;
  fieldName: string;
  summary: string;
  outcome: { kind: string; to?: string; ground?: string; code?: string } | string;
  caseId?: string;
  code?: string;
  demand?: string;
  settledBefore?: string;
  urgent?: boolean;
  late: boolean;
  /** In the printed book alone, for those who may know them. */
  address?: string;
  idNumber?: string;
};
export type VisitBook = { day: Day; visits: VisitRow[]; total: number };
export type PrintedBook = { from: Day; to: Day; visits: VisitRow[]; total: number };

/** Data of Mẫu 02/TCD. */
export type Receipt = {
  unit: string;
  unitName: string;
  code?: string;
  receivedOn: Day;
  name?: string | null;
  address?: string;
  matter?: Matter;
  summary?: string;
  documents: HandedDocument[];
  receivedBy?: string;
  replyDueOn?: Day;
};

export type PersonMatch = {
  subjectId: string;
  name: string;
  phone?: string;
  birthYear?: number;
  address?: string;
  visits: number;
  why: 'id' | 'phone' | 'name+birth' | 'name';
  exact: boolean;
  cases: {
    caseId: string;
    code: string;
    kind: CaseKind;
    summary: string;
    status: string;
    receivedOn: Day;
    open: boolean;
  }[];
};

export type SearchAnswer = { cases: CaseRow[]; people: PersonMatch[] };
export type Draft<Content> = { id: string; content: Content; savedAt: Instant };
