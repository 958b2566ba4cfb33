import type { Sealed, SubjectRef } from '#identity';
import type { LocalDate } from '#kernel';
import type { Law } from '#law';
import type {
  PetitionClosingGround,
  PetitionerNotified,
  PetitionForwarder,
  PetitionKind,
  PetitionOrigin,
} from './petition.events.js';

/** What every entry carries: the day on the paper, why it comes late, and what the world looks like today. */
type Entry = {
  occurredOn: LocalDate;
  lateReason?: string | undefined;
  today: LocalDate;
  law: Law;
};

export type Receive = Entry & {
  type: 'receive';
  petitionId: string;
  kind: PetitionKind;
  code: string;
  unit: string;
  channel: string;
  field: string;
  summary: string;
  subject?: SubjectRef | undefined;
  people: number;
  origin: PetitionOrigin;
  responsible?: string | undefined;
  narrative?: Sealed | undefined;
  forwardedBy?: PetitionForwarder | undefined;
};
export type Register = Entry & { type: 'register'; bookNo?: string | undefined };
export type Classify = Entry & { type: 'classify'; field?: string | undefined };
export type Assign = Entry & {
  type: 'assign';
  unit?: string | undefined;
  assignee?: string | undefined;
  internalDueOn?: LocalDate | undefined;
};
export type HandOver = Entry & {
  type: 'hand-over';
  to: string;
  basis?: string | undefined;
  documentNo?: string | undefined;
};
/** `dueAt`: UTC instant, ISO 8601. */
export type SetDue = Entry & { type: 'set-due'; dueAt: string };
export type Suspend = Entry & { type: 'suspend'; reason: string };
export type Resume = Entry & { type: 'resume'; reason: string };
export type Answer = Entry & {
  type: 'answer';
  documentNo?: string | undefined;
  answer?: string | undefined;
  satisfied?: boolean | undefined;
};
export type Transfer = Entry & { type: 'transfer'; to: string; documentNo: string };
export type Close = Entry & {
  type: 'close';
  reason: string;
  outcome?: string | undefined;
  ground?: PetitionClosingGround | undefined;
  documentNo?: string | undefined;
};
export type Reopen = Entry & {
  type: 'reopen';
  reason: string;
  /** Id of the approval of two persons; needed once the file is closed. */
  approval?: string;
};
export type Notify = Entry & {
  type: 'notify';
  answer: PetitionerNotified['data']['answer'];
  way: string;
  documentNo?: string | undefined;
};
export type LinkToDialogue = Entry & { type: 'link-dialogue'; dialogueId: string; no: number };
export type Mediate = Entry & { type: 'mediate'; to: string; documentNo?: string | undefined };
export type TellForwarder = Entry & { type: 'tell-forwarder'; documentNo: string };

/** Everything that can be done with a petition that exists. */
export type PetitionStep =
  | Register
  | Classify
  | Assign
  | HandOver
  | SetDue
  | Suspend
  | Resume
  | Answer
  | Transfer
  | Close
  | Reopen
  | Notify
  | LinkToDialogue
  | Mediate
  | TellForwarder;

export type PetitionCommand = Receive | PetitionStep;

/** The words of the API and of the permissions: one for each step. */
export type PetitionAction = PetitionCommand['type'];
