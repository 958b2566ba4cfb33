import type { Sealed, SubjectRef } from '#identity';
import type { LocalDate } from '#kernel';
import type { Law } from '#law';
import type { ComplaintOrigin, ComplaintOutcome, RefusalGround } from './complaint.events.js';

/** What every entry carries: the day on the paper, why it comes late, and what the world looks like today. */
type Entry = {
  occurredOn: LocalDate;
  lateReason?: string | undefined;
  today: LocalDate;
  law: Law;
};

type Paper = Entry & { documentNo: string };

export type Receive = Entry & {
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
};
/** `remote` as the resolver sees it; absent: as received. */
export type Accept = Paper & {
  type: 'accept';
  resolver: string;
  complex: boolean;
  remote?: boolean | undefined;
};
export type Refuse = Paper & { type: 'refuse'; ground: RefusalGround; explanation: string };
export type Assign = Entry & { type: 'assign'; assignee: string; unit?: string | undefined };
export type Verify = Paper & {
  type: 'verify';
  verifiers: readonly string[];
  reportDueOn?: LocalDate | undefined;
};
export type Report = Paper & {
  type: 'report';
  finding: ComplaintOutcome;
  proposal: string;
  demandDiffers: boolean;
};
export type HoldDialogue = Entry & { type: 'dialogue'; agreed: boolean; noShow: boolean; minutesNo: string };
export type Extend = Paper & { type: 'extend'; reason: string };
export type Decide = Paper & {
  type: 'decide';
  outcome: ComplaintOutcome;
  summary: string;
  selfCorrection?: boolean | undefined;
};
export type Withdraw = Entry & {
  type: 'withdraw';
  documentNo?: string | undefined;
  reason?: string | undefined;
};
export type Close = Entry & { type: 'close'; reason: string };
export type Reopen = Entry & { type: 'reopen'; reason: string; orderedBy: string };

/** Everything that can be done with a complaint that exists. */
export type ComplaintStep =
  Accept | Refuse | Assign | Verify | Report | HoldDialogue | Extend | Decide | Withdraw | Close | Reopen;

export type ComplaintCommand = Receive | ComplaintStep;

/** The words of the API and of the permissions: one for each step. */
export type ComplaintAction = ComplaintCommand['type'];
