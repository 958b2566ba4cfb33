import type { DomainEvent, LocalDate } from '#kernel';

/** Which event stopped which version of which view; all three, so that nothing else is meant. */
export type Stop = Readonly<{
  /** Name as health reports it, e.g. `cases` or `confidential/acts`. */
  view: string;
  version: number;
  /** Id of the event that the view cannot take. */
  eventId: string;
}>;

type At = Stop & { occurredOn: LocalDate };

/** Thử lại: an administrator had a stopped view try its event again. It loses nothing, so that one person is enough. */
export type ViewRetried = DomainEvent<'ViewRetried', At>;

/**
 * Bỏ qua: two persons had this version of a view leave an event out. The event stays in the log; a newer version of
 * the view is built with it.
 */
export type ViewEventSkipped = DomainEvent<
  'ViewEventSkipped',
  At & {
    /** Id of the approval with both names. */
    approval: string;
    reason: string;
    /** Number and date of the document behind it. */
    basis: string;
  }
>;

export type ViewUpkeepEvent = ViewRetried | ViewEventSkipped;
