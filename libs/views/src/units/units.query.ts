import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate, type LocalDate } from '#kernel';
import type { UnitLevel } from '#organisation';
import { scoped, ScopedReads, type ScopedRead } from '../scoped-read.js';
import type { UnitPeriod, UnitRecord } from './units.view.js';

export type UnitRow = Readonly<{
  id: string;
  name: string;
  level: UnitLevel;
  parent?: string;
  remote: boolean;
  validFrom: LocalDate;
  validTo?: LocalDate;
  revision: number;
}>;

/** đơn vị within the actor's scope, by name: all of them as they are called now, or those of one day as they were. */
export class Units extends Query<readonly UnitRow[]> {
  constructor(
    readonly actor: Actor,
    readonly on?: LocalDate,
  ) {
    super();
  }
}

type UnitLine = Omit<UnitRecord, 'short' | 'heir' | 'current'>;

const visible = scoped<Record<string, never>, UnitLine>(
  'units',
  'unit.read',
  'SELECT u.* FROM units u WHERE {scope u.id} ORDER BY u.name, u.id',
);

const onDay = scoped<{ on: string }, UnitLine>(
  'units.on-day',
  'unit.read',
  `SELECT u.* FROM units u
    WHERE {scope u.id} AND u.validFrom <= :on AND (u.validTo IS NULL OR u.validTo >= :on)`,
);

const periodsUpTo = scoped<{ on: string }, UnitPeriod>(
  'units.periods',
  'unit.read',
  `SELECT p.* FROM unit_periods p
    WHERE {scope p.unit} AND p.validFrom <= :on ORDER BY p.unit, p.validFrom, p.revision`,
);

@QueryHandler(Units)
export class UnitsHandler implements IQueryHandler<Units> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, on }: Units): Promise<readonly UnitRow[]> {
    const read = this.reads.as(actor);
    return (on === undefined ? read.all(visible, {}) : unitsOf(read, on)).map(unitRow);
  }
}

/** Names and places of that day, by name. */
const unitsOf = (read: ScopedRead, on: LocalDate): readonly UnitLine[] =>
  read.snapshot(() => {
    const held = new Map<string, Partial<Pick<UnitLine, 'name' | 'parent'>>>();
    for (const { unit, name, parent } of read.all(periodsUpTo, { on })) {
      held.set(unit, {
        ...held.get(unit),
        ...(name !== null && { name }),
        ...(parent !== null && { parent }),
      });
    }
    return read
      .all(onDay, { on })
      .map((unit) => ({ ...unit, parent: null, ...held.get(unit.id) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  });

const unitRow = ({ id, name, level, parent, remote, validFrom, validTo, revision }: UnitLine): UnitRow => ({
  id,
  name,
  level,
  ...(parent !== null && { parent }),
  remote: remote === 1,
  validFrom: localDate(validFrom),
  ...(validTo !== null && { validTo: localDate(validTo) }),
  revision,
});
