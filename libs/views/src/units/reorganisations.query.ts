import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate, type LocalDate } from '#kernel';
import type { NewUnit } from '#organisation';
import { scoped, ScopedReads } from '../scoped-read.js';
import { StaffNames } from '../users/staff-names.js';
import type { ReorganisationRecord, ReorganisationStatus } from './reorganisations.view.js';
import { UnitNames } from './unit-names.js';

export type NamedUnit = Readonly<{ id: string; name: string }>;

export type ReorganisationRow = Readonly<{
  id: string;
  kind: 'merge' | 'split';
  status: ReorganisationStatus;
  ends: readonly NamedUnit[];
  follows: readonly NamedUnit[];
  heir: NamedUnit;
  /** Ids of the units that it brings about. */
  establishes: readonly string[];
  day: LocalDate;
  legalBasis: string;
  proposedBy: string;
  proposedByName: string;
  proposedOn: LocalDate;
  confirmedBy?: string;
  confirmedByName?: string;
  reason?: string;
  revision: number;
}>;

/** Mergers and splits of units in the actor's scope, the latest day first. */
export class Reorganisations extends Query<readonly ReorganisationRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

const inScope = scoped<Record<string, never>, ReorganisationRecord>(
  'reorganisations',
  'unit.reorganise',
  'SELECT r.* FROM reorganisations r WHERE {scope r.unit} ORDER BY r.day DESC, r.id',
);

@QueryHandler(Reorganisations)
export class ReorganisationsHandler implements IQueryHandler<Reorganisations> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly units: UnitNames,
    private readonly staff: StaffNames,
  ) {}

  async execute({ actor }: Reorganisations): Promise<readonly ReorganisationRow[]> {
    return this.reads
      .as(actor)
      .all(inScope, {})
      .map((record) => this.row(record));
  }

  private row(record: ReorganisationRecord): ReorganisationRow {
    const { id, kind, status, day, legalBasis, proposedBy, proposedOn, confirmedBy, reason, revision } =
      record;
    const made = JSON.parse(record.establish) as readonly NewUnit[];
    const named = (unit: string): NamedUnit => ({
      id: unit,
      name: made.find(({ unitId }) => unitId === unit)?.name ?? this.units.nameOf(unit),
    });
    return {
      id,
      kind,
      status,
      ends: (JSON.parse(record.ends) as string[]).map(named),
      follows: (JSON.parse(record.follows) as string[]).map(named),
      heir: named(record.heir),
      establishes: made.map(({ unitId }) => unitId),
      day: localDate(day),
      legalBasis,
      proposedBy,
      proposedByName: this.staff.nameOf(proposedBy),
      proposedOn: localDate(proposedOn),
      ...(confirmedBy !== null && { confirmedBy, confirmedByName: this.staff.nameOf(confirmedBy) }),
      ...(reason !== null && { reason }),
      revision,
    };
  }
}
