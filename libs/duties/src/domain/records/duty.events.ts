import type { DomainEvent, LocalDate } from '#kernel';

type At = { dutyId: string; occurredOn: LocalDate; lateReason?: string };

/** Which duty of whom in which period; the three together are the id of the stream. */
type Owed = { family: string; establishment: string; period: string; unit: string };

/**
 * A duty was fulfilled, recorded by hand with its evidence: for bodies that do not use this program, and for years
 * before it. `occurredOn` is the day on which it was held.
 */
export type DutyFulfilled = DomainEvent<
  'DutyFulfilled',
  At & Owed & { no: number; evidence: string; by: 'head' | 'deputy' }
>;
/** The record was wrong. */
export type DutyFulfilmentWithdrawn = DomainEvent<
  'DutyFulfilmentWithdrawn',
  At & { no: number; reason: string }
>;
/** Not owed in this period, by a decision. */
export type DutyWaived = DomainEvent<'DutyWaived', At & Owed & { basis: string; reason: string }>;

/** The waiver was wrong or no longer holds: the duty is owed again, and what was recorded before counts again. */
export type DutyWaiverWithdrawn = DomainEvent<'DutyWaiverWithdrawn', At & { reason: string }>;

export type DutyEvent = DutyFulfilled | DutyFulfilmentWithdrawn | DutyWaived | DutyWaiverWithdrawn;
