import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact, DeadlineRecomputed, PeopleBoard } from '#law';

type At = { recommendationId: string; occurredOn: LocalDate; lateReason?: string };

/** kiến nghị of a board of the people; `occurredOn` is the day on which the head received it. */
export type RecommendationReceived = DomainEvent<
  'RecommendationReceived',
  At & {
    unit: string;
    establishment?: string;
    board: PeopleBoard;
    subject: string;
    text: string;
    documentNo?: string;
    /** Last day of the head's answer: TTND.REPLY, 15 days; absent before the law had a term. */
    reply?: DeadlineFact;
  }
>;
export type RecommendationAnswered = DomainEvent<
  'RecommendationAnswered',
  At & { accepted: boolean; answer: string; documentNo?: string }
>;
/** What was promised in the answer was done. */
export type RecommendationCarriedOut = DomainEvent<'RecommendationCarriedOut', At & { evidence: string }>;
export type RecommendationWithdrawn = DomainEvent<'RecommendationWithdrawn', At & { reason: string }>;

/** The unit that owed the answer has ended: another one takes it over with its clock (bàn giao). */
export type RecommendationHandedOver = DomainEvent<
  'RecommendationHandedOver',
  At & { from: string; to: string; basis: string }
>;

export type RecommendationEvent =
  | RecommendationReceived
  | RecommendationAnswered
  | RecommendationCarriedOut
  | RecommendationWithdrawn
  | RecommendationHandedOver
  | DeadlineRecomputed;
