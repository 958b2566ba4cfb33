import type { LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type { LetterChannel, LetterType } from '#letters';

export type LetterStatus = 'received' | 'registered' | 'classified' | 'disposed';

/** How a letter left the desk. */
export type Disposition = 'proposed' | 'guided' | 'transferred' | 'returned' | 'filed' | 'merged';

export type LetterRow = Readonly<{
  letterId: string;
  code: string;
  unit: string;
  unitName: string;
  channel: LetterChannel;
  summary: string;
  subjectId?: string;
  status: LetterStatus;
  letterType?: LetterType;
  field?: string;
  receivedOn: LocalDate;
  disposition?: Disposition;
  caseId?: string;
  caseCode?: string;
  /** Answer owed to the author. */
  due: DeadlineFact;
  revision: number;
}>;
