import type { Adjustment, DomainEvent, LocalDate } from '#kernel';

/** What a person enters, once its decider has said yes and before it is written. */
export type DecidedEntry = Readonly<{
  stream: string;
  events: readonly DomainEvent[];
  /** Whose thing it was at the end of a day; whose it is, without one. */
  holder(day?: LocalDate): string | undefined;
  today: LocalDate;
  adjustment?: Adjustment;
}>;

/**
 * A rule that holds for the entries of all nouns and that no decider can know, because it looks at other streams.
 *
 * @returns the adjustment that the entry is, when it is one: written into the events' `meta`
 * @throws Refusal when it may not be entered
 */
export type EntryGuard = (entry: DecidedEntry) => Promise<Adjustment | undefined>;
