import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate, type LocalDate } from '#kernel';
import type { UnitLevel } from '#organisation';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { UnitRecord } from './units.view.js';

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

/** đơn vị within the actor's scope, by name. */
export class Units extends Query<readonly UnitRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

const visible = scoped<Record<string, never>, UnitRecord>(
  'units',
  'unit.read',
  'SELECT u.* FROM units u WHERE {scope u.id} ORDER BY u.name, u.id',
);

@QueryHandler(Units)
export class UnitsHandler implements IQueryHandler<Units> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor }: Units): Promise<readonly UnitRow[]> {
    return this.reads
      .as(actor)
      .all(visible, {})
      .map(({ id, name, level, parent, remote, validFrom, validTo, revision }) => ({
        id,
        name,
        level,
        ...(parent !== null && { parent }),
        remote: remote === 1,
        validFrom: localDate(validFrom),
        ...(validTo !== null && { validTo: localDate(validTo) }),
        revision,
      }));
  }
}
