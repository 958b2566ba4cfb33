import type { DeadlineFact } from '#law';
import type { Day } from './types.js';

export type Tally = { owed: number; held: number; text: string };
export type MissingDuty = {
  establishment: string;
  name: string;
  period: string;
  owed: number;
  held: number;
  dueOn: Day;
  late: boolean;
};
export type DutyLine = Tally & {
  family: string;
  duty: { vi: string; en: string };
  pending: number;
  missing: MissingDuty[];
  byKind: Record<string, Tally>;
  rules: { id: string; basis: string[] }[];
};
export type DutyBoard = {
  from: Day;
  to: Day;
  asOf: Day;
  duties: DutyLine[];
  /** By duty, establishment and period: how often it was written about by hand. */
  revisions: Record<string, number>;
};

type Written = {
  dutyId: string;
  family: string;
  establishment: string;
  name: string;
  period: string;
  revision: number;
};
export type HandRecord = Written & {
  no: number;
  heldOn: Day;
  evidence: string;
  by: 'head' | 'deputy';
  withdrawn: string | null;
};
export type Waiver = Written & { basis: string; reason: string };
export type DutyRecords = { records: HandRecord[]; waivers: Waiver[] };

export type Obligation = {
  id: string;
  family: string;
  duty: { vi: string; en: string };
  owners: string[];
  count: number;
  period: 'WEEK' | 'MONTH' | 'YEAR';
  evidence: string;
  basis: string[];
  validFrom: Day;
  validTo?: Day;
  setting: boolean;
  /** Set by this unit; absent for a duty of law. */
  unit?: string;
  revision?: number;
};

export type Share = { n: number; of: number; text: string };
export type Score = Record<'know' | 'discuss' | 'opinions' | 'carryOut' | 'check' | 'enjoy', Share>;
export type Scorecard = {
  from: Day;
  to: Day;
  asOf: Day;
  units: (Score & { unit: string; unitName: string })[];
  whole: Score;
};

export type OnTime = { due: number; onTime: number; text: string };
export type Disclosure = {
  disclosureId: string;
  item: string;
  title: string;
  unitName: string;
  responsible: string;
  status: 'due' | 'published' | 'removed' | 'withdrawn';
  decidedOn: Day;
  publishedOn: Day | null;
  place: string | null;
  due: DeadlineFact | null;
  until: DeadlineFact | null;
  broadcastDays: number;
  questions: { no: number; on: Day; question: string; answer?: string }[];
  late: boolean;
  revision: number;
};
export type Recommendation = {
  recommendationId: string;
  board: string;
  subject: string;
  text: string;
  unitName: string;
  status: 'open' | 'answered' | 'declined' | 'carried-out' | 'withdrawn';
  receivedOn: Day;
  answeredOn: Day | null;
  answer: string | null;
  reply: DeadlineFact | null;
  late: boolean;
  revision: number;
};
export type Programme = {
  programmeId: string;
  kind: string;
  title: string;
  unit: string;
  unitName: string;
  status: 'open' | 'concluded';
  fromDay: Day;
  toDay: Day | null;
  target: string | null;
  result: string | null;
  entries: { no: number; on: Day; values: Record<string, string | number | boolean> }[];
  sums: Record<string, number>;
  revision: number;
};
export type ProgrammeField = {
  name: string;
  vi: string;
  en: string;
  type: 'text' | 'day' | 'whole' | 'number' | 'flag';
  required: boolean;
  choices?: string[];
};
export type ProgrammeKind = { kind: string; vi: string; en: string; fields: ProgrammeField[] };

export type Establishment = {
  id: string;
  name: string;
  kind: string;
  unit: string;
  staff?: number;
  existsFrom: Day;
  existsTo?: Day;
  /** Where it stands in the register; a unit of the tree needs none. */
  record?: { id: string; revision: number };
};

export type BacklogCase = {
  caseId: string;
  code: string;
  kind: string;
  unitName: string;
  summary: string;
  receivedOn: Day;
  ageDays: number;
  people: number;
  visits: number;
  group: boolean;
  repeated: boolean;
  review: { on: Day; decision: string; newDate?: Day } | null;
};
export type Backlog = {
  olderThan: number;
  open: number;
  hot: number;
  reviewed: number;
  cases: BacklogCase[];
};

export type SuspectDialogue = {
  dialogueId: string;
  code: string;
  title: string;
  unitName: string;
  heldOn: Day;
};
export type DutyQuality = { held: number } & Record<
  'withoutOpinions' | 'identicalMinutes' | 'concludedWithoutDueDate',
  SuspectDialogue[]
>;

export type PeopleBoard = {
  boardId: string;
  unitName: string;
  at: string;
  board: string;
  members: number;
  hamlets: number | null;
  fromDay: Day;
  toDay: Day;
  documentNo: string;
  basis: string[];
  status: 'sits' | 'ended';
  overdue: boolean;
  revision: number;
};
