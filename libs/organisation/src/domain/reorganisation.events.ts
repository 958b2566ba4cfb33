import type { DomainEvent, LocalDate } from '#kernel';
import type { UnitKind, UnitLevel } from './unit.events.js';

/** A unit that a reorganisation brings about. */
export type NewUnit = Readonly<{
  unitId: string;
  name: string;
  level: UnitLevel;
  kind?: UnitKind;
  parent?: string;
  /** vùng sâu, vùng xa đi lại khó khăn: longer complaint terms. */
  remote: boolean;
}>;

type At = { reorganisationId: string; occurredOn: LocalDate };

type Plan = {
  /** First day of the new order; the units that end exist until the day before. */
  day: LocalDate;
  /** Number and date of the resolution (nghị quyết). */
  legalBasis: string;
};

/** sáp nhập: `from` end, `into` takes over their work, their archives and the units under them. */
export type Merge = Plan & {
  from: readonly string[];
  into: string;
  /** Absent when `into` exists already. */
  establish?: NewUnit;
};

/** chia, tách: `from` ends; of the units that follow it, `heir` takes over open work and archives. */
export type Split = Plan & {
  from: string;
  into: readonly string[];
  heir: string;
  /** Those of `into` that do not exist yet. */
  establish: readonly NewUnit[];
};

/** One person asks for it; nothing has happened to any unit yet. */
export type UnitMergeProposed = DomainEvent<'UnitMergeProposed', At & Merge & { by: string }>;
export type UnitSplitProposed = DomainEvent<'UnitSplitProposed', At & Split & { by: string }>;
/** A second person has looked at it; it takes effect on its day. */
export type ReorganisationConfirmed = DomainEvent<'ReorganisationConfirmed', At & { by: string }>;
export type ReorganisationWithdrawn = DomainEvent<'ReorganisationWithdrawn', At & { reason: string }>;
/** The day has come. Units, open work and archives follow from this event. */
export type UnitsMerged = DomainEvent<'UnitsMerged', At & Merge>;
export type UnitSplit = DomainEvent<'UnitSplit', At & Split>;

export type ReorganisationEvent =
  | UnitMergeProposed
  | UnitSplitProposed
  | ReorganisationConfirmed
  | ReorganisationWithdrawn
  | UnitsMerged
  | UnitSplit;
