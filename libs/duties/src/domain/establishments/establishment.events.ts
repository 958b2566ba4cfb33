import type { DomainEvent, LocalDate } from '#kernel';
import type { EstablishmentKind } from '#law';

type At = { establishmentId: string; occurredOn: LocalDate; lateReason?: string };

/** cơ sở: a body that owes duties. A unit of the tree is one by itself; this is an outside body, or says more of a unit. */
export type EstablishmentRegistered = DomainEvent<
  'EstablishmentRegistered',
  At & {
    kind: EstablishmentKind;
    name: string;
    /** Unit in whose scope it lies. */
    unit: string;
    /** It is this unit itself. */
    ofUnit?: boolean;
    staff?: number;
    existsFrom: LocalDate;
  }
>;
/** Number of people who work there; an exemption may hang on it. */
export type EstablishmentStaffCounted = DomainEvent<'EstablishmentStaffCounted', At & { staff: number }>;
export type EstablishmentRenamed = DomainEvent<'EstablishmentRenamed', At & { name: string }>;
/** Ceased to exist after this day. */
export type EstablishmentEnded = DomainEvent<
  'EstablishmentEnded',
  At & { existsTo: LocalDate; reason: string }
>;

/** The unit in whose scope it lay has ended: it lies in that of another one from this day on (bàn giao). */
export type EstablishmentHandedOver = DomainEvent<
  'EstablishmentHandedOver',
  At & { from: string; to: string; basis: string }
>;

export type EstablishmentEvent =
  | EstablishmentRegistered
  | EstablishmentStaffCounted
  | EstablishmentRenamed
  | EstablishmentEnded
  | EstablishmentHandedOver;
