import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import type { LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import { VISITS, visitRow, type VisitLine, type VisitRow } from './visit-row.js';

/** sổ tiếp công dân: the receptions of one day in the actor's units, in order of their numbers. */
export class VisitDay extends Query<readonly VisitRow[]> {
  constructor(
    readonly actor: Actor,
    readonly day: LocalDate,
    readonly unit?: string,
  ) {
    super();
  }
}

export class VisitById extends Query<VisitRow | undefined> {
  constructor(
    readonly actor: Actor,
    readonly visitId: string,
  ) {
    super();
  }
}

const onDay = scoped<{ day: string; unit: string | null }, VisitLine>(
  'visits.on-day',
  'visit.read',
  `${VISITS} WHERE {scope v.unit} AND v.occurredOn = :day
      AND (:unit IS NULL OR v.unit IN (SELECT unit FROM unit_above WHERE above = :unit))
    ORDER BY v.unit, v.no`,
);

const byId = scoped<{ id: string }, VisitLine>(
  'visit.by-id',
  'visit.read',
  `${VISITS} WHERE {scope v.unit} AND v.visitId = :id`,
);

@QueryHandler(VisitDay)
export class VisitDayHandler implements IQueryHandler<VisitDay> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, day, unit }: VisitDay): Promise<readonly VisitRow[]> {
    return this.reads
      .as(actor)
      .all(onDay, { day, unit: unit ?? null })
      .map((line) => visitRow(line));
  }
}

@QueryHandler(VisitById)
export class VisitByIdHandler implements IQueryHandler<VisitById> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, visitId }: VisitById): Promise<VisitRow | undefined> {
    const line = this.reads.as(actor).one(byId, { id: visitId });
    return line && visitRow(line);
  }
}
