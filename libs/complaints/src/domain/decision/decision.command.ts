import type { LocalDate } from '#kernel';
import type { Remedies } from '#law';
import type { ComplaintOutcome, FirstDecision, Paper, PublicForm } from '../complaint.terms.js';
import type { Entry, PaperEntry } from '../intake/intake.command.js';

export type Decide = PaperEntry & {
  type: 'decide';
  outcome: ComplaintOutcome;
  summary: string;
  selfCorrection?: boolean | undefined;
  contested?: 'kept' | 'amended' | 'cancelled' | undefined;
  firstDecision?: FirstDecision | undefined;
  remedies?: Remedies | undefined;
  oneEach?: boolean | undefined;
};
export type Send = Entry & {
  type: 'send';
  paper: Paper;
  addressee: string;
  way: string;
  complete: boolean;
};
export type Deliver = Entry & { type: 'deliver'; way: string };
export type Publicise = Entry & {
  type: 'publicise';
  form: PublicForm;
  place: string;
  until?: LocalDate | undefined;
  documentNo?: string | undefined;
};
export type Inform = PaperEntry & { type: 'inform'; way?: string | undefined };
export type TakeEffect = Entry & { type: 'effect' };
export type Direct = PaperEntry & {
  type: 'direct';
  duty: string;
  owner: string;
  dueOn?: LocalDate | undefined;
  due?: Remedies | undefined;
};
export type Progress = Entry & { type: 'progress'; note: string; done?: Remedies | undefined };
export type Complete = Entry & { type: 'complete'; note: string; done?: Remedies | undefined };
export type FileSecond = Entry & {
  type: 'appeal';
  secondComplaintId: string;
  code: string;
  unit: string;
  channel: string;
};
export type OrderReview = PaperEntry & {
  type: 'review';
  grounds: string;
  orderedBy: string;
  reviewer: string;
};

export type DecisionStep =
  | Decide
  | Send
  | Deliver
  | Publicise
  | Inform
  | TakeEffect
  | Direct
  | Progress
  | Complete
  | FileSecond
  | OrderReview;
