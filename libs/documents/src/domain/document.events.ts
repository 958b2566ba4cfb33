import type { DomainEvent, LocalDate } from '#kernel';

type At = { documentId: string; occurredOn: LocalDate };

/** A paper got its number in the book of its unit, year and series (cấp số văn bản). */
export type DocumentIssued = DomainEvent<
  'DocumentIssued',
  At & {
    unit: string;
    /** Code of the paper, e.g. `KN.03`. */
    paper: string;
    /** Stream that it is about, e.g. `complaint-<id>`. */
    about: string;
    /** `12/TB-UBND`: number without gaps, series, issuing body. */
    symbol: string;
  }
>;
/** The number was spoiled and is never given again (hủy số): the book keeps it with the reason. */
export type DocumentVoided = DomainEvent<'DocumentVoided', At & { reason: string }>;

export type DocumentEvent = DocumentIssued | DocumentVoided;
