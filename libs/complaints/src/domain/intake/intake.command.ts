import type { Sealed, SubjectRef } from '#identity';
import type { LocalDate } from '#kernel';
import type { DeadlineFact, Law, Pause } from '#law';
import type {
  ComplaintOrigin,
  ComplexityCriterion,
  Contested,
  FirstInstance,
  Forwarder,
  Group,
  Instance,
  Position,
  RefusalGround,
} from '../complaint.terms.js';
import type { Level } from '../competent-level.js';

/** What every entry carries: the day on the paper, why it comes late, and what the world looks like today. */
export type Entry = {
  occurredOn: LocalDate;
  lateReason?: string | undefined;
  today: LocalDate;
  law: Law;
};

export type PaperEntry = Entry & { documentNo: string };

/** Time that does not count for the time-bar: illness, disaster, work or study far away (LKN 9). */
type Obstacles = { obstacles?: readonly Pause[] | undefined };

/** `heads`: user ids of the people who lead the unit that has the complaint, as the directory knows them. */
export type Receive = Entry &
  Obstacles & {
    type: 'receive';
    complaintId: string;
    code: string;
    unit: string;
    channel: string;
    field: string;
    summary: string;
    subject?: SubjectRef | undefined;
    people: number;
    origin: ComplaintOrigin;
    narrative?: Sealed | undefined;
    remote: boolean;
    instance?: Instance | undefined;
    discipline?: boolean | undefined;
    contested?: Contested | undefined;
    complainedAbout?: readonly string[] | undefined;
    group?: Group | undefined;
    first?: FirstInstance | undefined;
    forwardedBy?: Forwarder | undefined;
    heads?: readonly string[] | undefined;
  };
/** `remote` as the resolver sees it; absent: as received. */
export type Accept = PaperEntry &
  Obstacles & {
    type: 'accept';
    resolver: string;
    /** Of the unit that has the complaint; absent: it is not asked. */
    level?: Level | undefined;
    heads?: readonly string[] | undefined;
    position?: Position | undefined;
    complex: boolean;
    criteria?: readonly ComplexityCriterion[] | undefined;
    remote?: boolean | undefined;
    contested?: Contested | undefined;
    complainedAbout?: readonly string[] | undefined;
  };
export type Refuse = PaperEntry & { type: 'refuse'; ground: RefusalGround; explanation: string };
export type Assign = Entry & { type: 'assign'; assignee: string; unit?: string | undefined };
export type ListGroup = Entry & { type: 'group'; group: Group };
export type Recheck = Entry & { type: 'recheck'; right: boolean; result: string };
export type Correct = Entry & {
  type: 'correct';
  summary?: string | undefined;
  field?: string | undefined;
  people?: number | undefined;
  reason: string;
};
export type HandOver = Entry & {
  type: 'handover';
  to: string;
  basis: string;
  documentNo?: string | undefined;
  files?: readonly string[] | undefined;
  resolver?: string | undefined;
  position?: Position | undefined;
};
export type Merge = Entry & { type: 'merge'; into: string; reason: string };
export type TakeIn = Entry & {
  type: 'take-in';
  from: string;
  reason: string;
  resolve?: DeadlineFact | undefined;
};
export type Split = Entry & {
  type: 'split';
  newComplaintId: string;
  code: string;
  summary: string;
  field?: string | undefined;
  reason: string;
};

export type IntakeStep =
  Accept | Refuse | Assign | ListGroup | Recheck | Correct | HandOver | Merge | TakeIn | Split;
