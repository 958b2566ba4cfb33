import type { Deadline, DeadlineFact } from '#law';

/** Shapes of the HTTP contract. Days are `YYYY-MM-DD` in Asia/Ho_Chi_Minh, instants UTC ISO strings. */
export type Day = string;
export type Instant = string;

/** As the server's table of roles; their names stand in `terms.role`. */
export type RoleName =
  | 'officer'
  | 'clerk'
  | 'adviser'
  | 'verifier'
  | 'leader'
  | 'deputy'
  | 'inspector'
  | 'secretary'
  | 'publisher'
  | 'steering'
  | 'front'
  | 'enterprise'
  | 'custodian'
  | 'administrator';

export type Me = {
  userId: string;
  username: string;
  displayName: string;
  /** `onBehalfOf`: name of the person who lends the role. */
  roles: { role: RoleName; unit: string; unitName: string; onBehalfOf?: string }[];
  home: { unit: string; unitName: string };
  actions: string[];
  today: Day;
};

export type UnitLevel = 'nation' | 'province' | 'district' | 'commune' | 'office';
export type Unit = {
  id: string;
  name: string;
  level: UnitLevel;
  parent?: string;
  remote: boolean;
  validFrom: Day;
  validTo?: Day;
};

export type Term = { code: string; vi: string; en: string };
export type Officer = { userId: string; displayName: string; unit: string };
export type Catalogues = {
  fields: Term[];
  channels: Term[];
  /** What may not be chosen any more; records keep it. */
  former: { fields: Term[]; channels: Term[] };
  refusalGrounds: (Term & { basis: string })[];
  complaintGrounds: { code: number | string; vi: string; en: string }[];
  opinionTopics: Term[];
  officers: Officer[];
};

export type User = {
  userId: string;
  username: string;
  displayName: string;
  roles: {
    role: RoleName;
    unit: string;
    unitName?: string;
    /** Last day of a unit that has ended, and who has its work today. */
    unitEnded?: Day;
    successor?: { unit: string; name: string };
  }[];
  disabled: boolean;
};

export type Written = { revision?: number; position?: string; caseId?: string; code?: string };

export type CaseKind = 'petition' | 'reflection' | 'complaint';
export type DueState = 'overdue' | 'today' | 'soon' | 'in-time' | 'paused' | 'none';
export type Due = {
  dueOn?: Day;
  dueAt?: Instant;
  raw?: Day;
  rule?: string;
  state: DueState;
  /** Days late when overdue, days left otherwise. */
  days: number;
  statutory: boolean;
};

export type CaseRow = {
  caseId: string;
  code: string;
  kind: CaseKind;
  field: string;
  fieldName: string;
  unit: string;
  unitName: string;
  assignee?: string;
  assigneeName?: string;
  summary: string;
  citizen: string | null;
  status: string;
  receivedOn: Day;
  waitingDays: number;
  visits: number;
  due: Due;
  closedOn?: Day;
  /** What is still owed after the settlement. */
  followUp?: { step: string; dueOn: Day; state: DueState; days: number };
};

export type QueueCounts = Record<
  'all' | 'overdue' | 'today' | 'soon' | 'inTime' | 'paused' | 'none' | 'mine' | 'unassigned',
  number
>;
export type Queue = {
  rows: CaseRow[];
  counts: QueueCounts;
  total: number;
  next?: string;
  position: string;
  /** Of the queue as it was read; the news tell the one of now. */
  mark: string;
  lagMs: number;
};

export type OfferedAction = { action: string; allowed: boolean; why?: string };
export type CaseDeadline = {
  step: string;
  fact: DeadlineFact;
  running: boolean;
  /** Absent when the clock runs no more. */
  state?: DueState;
  /** Day on which what it waited for was done. */
  doneOn?: Day;
  pausedOn?: Day;
  explanation: Deadline;
  /** The reasoning as the law library tells it, one sentence a step. */
  sentences: Record<'vi' | 'en', string[]>;
};
export type Related = {
  kind: 'visit' | 'letter' | 'commitment' | 'dialogue';
  id: string;
  code?: string;
  on: Day;
  text: string;
};
/** What only a complaint has. */
export type ComplaintFacts = {
  instance: 'first' | 'second';
  discipline: boolean;
  contested?: { documentNo?: string; receivedOn: Day };
  filedLate: boolean;
  competent?: { resolver: string; basis: string };
  /** Its unit has no such office: where the case belongs, if that is known. */
  elsewhere?: { unit?: string; unitName?: string };
  group?: { people: number; unsigned: number; representatives: number };
};
export type CaseFile = {
  case: CaseRow & {
    channel: string;
    people: number;
    citizenDetails?: {
      name: string;
      phone?: string;
      birth?: string;
      address?: string;
      idNumberMasked?: string;
    };
    narrative?: string;
    origin: { kind: string; ref: string };
    outcome?: string;
    complaint?: ComplaintFacts;
  };
  revision: number;
  status: string;
  actions: OfferedAction[];
  deadlines: CaseDeadline[];
  related: Related[];
  visits: number;
};

export type HistoryEvent = {
  revision: number;
  type: string;
  occurredOn: Day;
  recordedAt: Instant;
  occurredAt?: Instant;
  actor: string;
  actorName: string;
  onBehalfOf?: string;
  /** Id of the delegation under which it was done. */
  delegation?: string;
  unit?: string;
  unitName?: string;
  /** Entered into a closed period, by this paper. */
  adjustment?: { reason: string; documentNo: string };
  /** Role in which it was done. */
  role?: RoleName;
  data: Record<string, unknown>;
  position: string;
  id: string;
  late: boolean;
};
export type History = {
  events: HistoryEvent[];
  at: { revision: number; recordedAt: Instant };
  state: Record<string, unknown>;
  changed: { field: string; before: unknown; after: unknown }[];
};
