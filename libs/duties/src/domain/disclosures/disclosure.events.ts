import type { DomainEvent, LocalDate } from '#kernel';
import type { DeadlineFact, DeadlineRecomputed } from '#law';

type At = { disclosureId: string; occurredOn: LocalDate; lateReason?: string };

/** nội dung phải công khai: a decision was taken that must be shown. `occurredOn` is the day of the decision. */
export type DisclosureOpened = DomainEvent<
  'DisclosureOpened',
  At & {
    unit: string;
    establishment?: string;
    /** Code of `disclosureItems`. */
    item: string;
    title: string;
    decisionNo?: string;
    /** Office that must publish it. */
    responsible: string;
    /** Last day of the publication: PUB.COMMUNE, PUB.AGENCY or PUB.SOE; absent before the law had a term. */
    due?: DeadlineFact;
  }
>;
export type DisclosurePublished = DomainEvent<
  'DisclosurePublished',
  At & {
    ways: readonly string[];
    place: string;
    evidence: string;
    /** Last day on which it must hang; absent for permanent items. */
    until?: DeadlineFact;
  }
>;
/** One day of loudspeaker; of a weekly programme one event each week. */
export type DisclosureBroadcast = DomainEvent<'DisclosureBroadcast', At & { evidence: string }>;
export type DisclosureQuestioned = DomainEvent<'DisclosureQuestioned', At & { no: number; question: string }>;
export type DisclosureQuestionAnswered = DomainEvent<
  'DisclosureQuestionAnswered',
  At & { no: number; answer: string }
>;
export type DisclosureRemoved = DomainEvent<'DisclosureRemoved', At & { note?: string }>;
/** Entered by mistake. */
export type DisclosureWithdrawn = DomainEvent<'DisclosureWithdrawn', At & { reason: string }>;

/** The unit that owed it has ended: another one takes it over with its clocks (bàn giao). */
export type DisclosureHandedOver = DomainEvent<
  'DisclosureHandedOver',
  At & { from: string; to: string; basis: string }
>;

export type DisclosureEvent =
  | DisclosureOpened
  | DisclosurePublished
  | DisclosureBroadcast
  | DisclosureQuestioned
  | DisclosureQuestionAnswered
  | DisclosureRemoved
  | DisclosureWithdrawn
  | DisclosureHandedOver
  | DeadlineRecomputed;
