import type { LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type { Competence, LetterChannel, LetterGround, LetterType } from '#letters';

export type LetterStatus = 'received' | 'registered' | 'classified' | 'disposed';

/** How a letter left the desk. */
export type Disposition =
  | 'proposed'
  | 'guided'
  | 'transferred'
  | 'urged'
  | 'returned'
  | 'filed'
  | 'merged'
  | 'split'
  | 'referred'
  | 'routed'
  | 'destroyed';

/** A clock that runs on a letter, by the name under which its events carry it. */
export type LetterClock = 'reply' | 'press' | 'inaction' | 'transfer' | 'retain';

export type LetterRow = Readonly<{
  letterId: string;
  code: string;
  unit: string;
  unitName: string;
  channel: LetterChannel;
  summary: string;
  /** It denounces somebody, and was read behind the wall. */
  confidential: boolean;
  subjectId?: string;
  status: LetterStatus;
  bookNo?: string;
  letterType?: LetterType;
  field?: string;
  competence?: Competence;
  ineligible?: LetterGround;
  confirmed: boolean;
  urgent: boolean;
  crimeSigns: boolean;
  /** Sorted as written without a name, or under the name of somebody else (LTC 25(1)). */
  nameless: boolean;
  receivedOn: LocalDate;
  forwardedBy?: string;
  parentLetterId?: string;
  parentCode?: string;
  /** Codes of the letters that its author wrote anew, one for each content. */
  partCodes: readonly string[];
  disposition?: Disposition;
  disposedOn?: LocalDate;
  /** Body that got it, or the case or letter that it joined. */
  sentTo?: string;
  caseId?: string;
  caseCode?: string;
  /** Day on which the author was told what happened. */
  answeredOn?: LocalDate;
  /** Day of the last reply of the body that got it. */
  replyOn?: LocalDate;
  keptUntil?: LocalDate;
  /** The clock that runs out first while the letter waits; else the answer that was owed to the author. */
  due: DeadlineFact;
  clocks: Readonly<Partial<Record<LetterClock, DeadlineFact>>>;
  revision: number;
}>;
