import { Query } from '@nestjs/cqrs';
import type { LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type { LetterChannel, LetterType } from '#letters';
import type { Actor } from '#access';

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

/** đơn: those that still wait for a disposition by due date, or those done, newest first. At most 500. */
export class Letters extends Query<readonly LetterRow[]> {
  constructor(
    readonly actor: Actor,
    readonly state: 'waiting' | 'done',
  ) {
    super();
  }
}

export class LetterById extends Query<LetterRow | undefined> {
  constructor(
    readonly actor: Actor,
    /** Letter id or code. */
    readonly letterId: string,
  ) {
    super();
  }
}
