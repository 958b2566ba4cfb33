import type { DomainEvent, LocalDate } from '#kernel';

type At = { denunciationId: string; occurredOn: LocalDate };

/** Somebody opened the file of a denunciation; who stands in `meta`. Once for each session in a quarter of an hour. */
export type ConfidentialCaseViewed = DomainEvent<
  'ConfidentialCaseViewed',
  At & {
    /** Mark of the session, not its secret. */
    session: string;
    /** UTC, ISO 8601 with milliseconds. */
    viewedAt: string;
  }
>;
/** An inspector asks to know who denounces, and says what for. */
export type IdentityAccessRequested = DomainEvent<
  'IdentityAccessRequested',
  At & { requestId: string; purpose: string; requestedBy: string }
>;
/** A second person agrees; the leave is for one look. */
export type IdentityAccessApproved = DomainEvent<
  'IdentityAccessApproved',
  At & { requestId: string; approvedBy: string }
>;
/** The name behind the alias was opened, who by stands in `meta`. Written before anything is decrypted. */
export type IdentityViewed = DomainEvent<
  'IdentityViewed',
  At & { alias: string; purpose: string; requestId?: string; session: string }
>;

export type AccessEvent =
  ConfidentialCaseViewed | IdentityAccessRequested | IdentityAccessApproved | IdentityViewed;
