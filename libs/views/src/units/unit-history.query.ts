import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate, type LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { NamedUnit } from './reorganisations.query.js';
import { UnitNames } from './unit-names.js';
import type { UnitPeriod, UnitRecord } from './units.view.js';

/** What became of a unit (lịch sử đơn vị): its names and places, whom it followed and who followed it. */
export type UnitLife = Readonly<{
  id: string;
  name: string;
  validFrom: LocalDate;
  validTo?: LocalDate;
  changes: readonly Readonly<{ validFrom: LocalDate; name?: string; parent?: NamedUnit }>[];
  predecessors: readonly NamedUnit[];
  successors: readonly NamedUnit[];
}>;

/** Undefined when absent or out of scope. */
export class UnitHistory extends Query<UnitLife | undefined> {
  constructor(
    readonly actor: Actor,
    readonly unit: string,
  ) {
    super();
  }
}

type One = { id: string };

const byId = scoped<One, UnitRecord>(
  'unit.by-id',
  'unit.read',
  'SELECT u.* FROM units u WHERE {scope u.id} AND u.id = :id',
);

const changesOf = scoped<One, UnitPeriod>(
  'unit.changes',
  'unit.read',
  `SELECT p.* FROM unit_periods p WHERE {scope p.unit} AND p.unit = :id ORDER BY p.validFrom, p.revision`,
);

const succession = scoped<One, { unit: string; successor: string }>(
  'unit.succession',
  'unit.read',
  `SELECT s.unit, s.successor FROM unit_successions s
    WHERE {scope s.unit} AND (s.unit = :id OR s.successor = :id) ORDER BY s.unit, s.place`,
);

@QueryHandler(UnitHistory)
export class UnitHistoryHandler implements IQueryHandler<UnitHistory> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly names: UnitNames,
  ) {}

  async execute({ actor, unit: id }: UnitHistory): Promise<UnitLife | undefined> {
    const read = this.reads.as(actor);
    return read.snapshot(() => {
      const unit = read.one(byId, { id });
      if (!unit) return undefined;
      const pairs = read.all(succession, { id });
      return {
        id,
        name: unit.name,
        validFrom: localDate(unit.validFrom),
        ...(unit.validTo !== null && { validTo: localDate(unit.validTo) }),
        changes: read.all(changesOf, { id }).map(({ validFrom, name, parent }) => ({
          validFrom: localDate(validFrom),
          ...(name !== null && { name }),
          ...(parent !== null && { parent: this.named(parent) }),
        })),
        predecessors: pairs.filter(({ successor }) => successor === id).map((pair) => this.named(pair.unit)),
        successors: pairs.filter((pair) => pair.unit === id).map(({ successor }) => this.named(successor)),
      };
    });
  }

  private named(id: string): NamedUnit {
    return { id, name: this.names.nameOf(id) };
  }
}
