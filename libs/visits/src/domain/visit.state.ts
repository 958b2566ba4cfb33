import type { LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type { VisitLogged } from './visit.events.js';

/** What is still owed after the reception: nothing, an answer, or the written notice of a refusal. */
export type VisitStatus = 'none' | 'logged' | 'answer-owed' | 'notice-owed';

export type KnownVisit = Readonly<{
  status: Exclude<VisitStatus, 'none'>;
  /** Last day of what is owed, where it has one: promised, or by law. */
  due?: LocalDate;
  reply?: DeadlineFact;
  notice?: DeadlineFact;
  letterId?: string;
  /** User ids of those whom it accuses: for them it does not exist. */
  excluded: readonly string[];
}> &
  Pick<
    VisitLogged['data'],
    | 'visitId'
    | 'unit'
    | 'occurredOn'
    | 'kind'
    | 'receivedBy'
    | 'order'
    | 'matter'
    | 'field'
    | 'summary'
    | 'people'
    | 'largeGroup'
    | 'outcome'
  >;

export type Visit = Readonly<{ status: 'none' }> | KnownVisit;
