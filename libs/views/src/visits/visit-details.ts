import type { LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type { VisitAnswer, VisitAnswered } from '#visits';

/** What is shown of a visit and never searched for. */
export type VisitDetails = Readonly<{
  visitCode?: string;
  largeGroupReason?: string;
  /** Ids of the subjects who speak for the group. */
  representatives?: readonly string[];
  answer?: VisitAnswer;
  answered?: Readonly<{
    on: LocalDate;
    text: string;
    way: VisitAnswered['data']['way'];
    documentNo?: string;
  }>;
  reply?: DeadlineFact;
  notice?: DeadlineFact;
  noticeIssued?: Readonly<{ on: LocalDate; documentNo: string; clause: string }>;
  demand?: string;
  settledBefore?: string;
  startedAt?: string;
  endedAt?: string;
  online?: boolean;
  interpreter?: string;
  securityMinutes?: string;
  urgent?: boolean;
  letterId?: string;
}>;
