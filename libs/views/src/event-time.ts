import { dayOf, startOf, type DomainEvent, type LocalDate, type Recorded } from '#kernel';

const EXACT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** UTC with milliseconds, so that instants sort as text. */
export const instant = (text: string): string => (EXACT.test(text) ? text : new Date(text).toISOString());

type Dated = DomainEvent<string, { occurredOn: LocalDate }>;

/**
 * The moment of an event for sorting and counting: the source's own time of day; else the recording, if
 * it was recorded on the same day; else the first instant of the day on the paper.
 */
export const momentOf = ({ meta, data }: Recorded<Dated>): string => {
  if (meta.occurredAt !== undefined) return instant(meta.occurredAt);
  return dayOf(meta.recordedAt) === data.occurredOn ? instant(meta.recordedAt) : startOf(data.occurredOn);
};
