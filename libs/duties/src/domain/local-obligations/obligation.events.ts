import type { DomainEvent, LocalDate } from '#kernel';
import type { DutyEvidence, EstablishmentKind, ObligationPeriod } from '#law';

type At = { obligationId: string; occurredOn: LocalDate; lateReason?: string };

/**
 * A unit set a duty for itself and everything below it (a resolution, a rule of the province). With the family of a
 * duty of law it takes the place of its number; with a family of its own it is a new duty.
 */
export type ObligationSet = DomainEvent<
  'ObligationSet',
  At & {
    unit: string;
    family: string;
    duty: string;
    owners: readonly EstablishmentKind[];
    count: number;
    period: ObligationPeriod;
    evidence: DutyEvidence;
    basis: string;
    validFrom: LocalDate;
  }
>;
export type ObligationEnded = DomainEvent<'ObligationEnded', At & { validTo: LocalDate; reason: string }>;

/** The unit that set it has ended: from `validFrom` on it binds the unit that follows, and everything below that. */
export type ObligationHandedOver = DomainEvent<
  'ObligationHandedOver',
  At & { from: string; to: string; validFrom: LocalDate; basis: string }
>;

export type ObligationEvent = ObligationSet | ObligationEnded | ObligationHandedOver;
