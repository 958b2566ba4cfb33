import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { confidential, ConfidentialReads } from '../denunciations/confidential-reads.js';
import { WHERE, type VisitList, type VisitPeriod } from '../visits/visit-lists.query.js';
import { visitRow, type VisitLine, type VisitRow } from '../visits/visit-row.js';

/** lượt tiếp tố cáo: the part of the reception book that stands behind the wall, at most 2,000 rows. */
export class WalledVisits extends Query<readonly VisitRow[]> {
  constructor(
    readonly actor: Actor,
    readonly period: VisitPeriod,
    readonly list: VisitList = 'all',
  ) {
    super();
  }
}

export class WalledVisitById extends Query<VisitRow | undefined> {
  constructor(
    readonly actor: Actor,
    readonly visitId: string,
  ) {
    super();
  }
}

/** Those of one session of a head. */
export class WalledSessionVisits extends Query<readonly VisitRow[]> {
  constructor(
    readonly actor: Actor,
    readonly sessionId: string,
  ) {
    super();
  }
}

/** How many of them, and with how many people, there were in each of these sessions of a head. */
export class WalledSessionCounts extends Query<readonly SessionCount[]> {
  constructor(
    readonly actor: Actor,
    readonly sessionIds: readonly string[],
  ) {
    super();
  }
}

export type SessionCount = Readonly<{ session: string; visits: number; people: number }>;

/** What came of it stands in the outcome; the case itself is another question. */
const VISITS = `SELECT v.*, u.name AS unitName, NULL AS code
   FROM visits v LEFT JOIN units u ON u.id = v.unit WHERE {mine-visit v}`;

type Params = { from: string; to: string; unit: string | null };

const inPeriod = Object.fromEntries(
  Object.entries(WHERE).map(([name, where]) => [
    name,
    confidential<Params, VisitLine>(
      `${VISITS} AND v.occurredOn BETWEEN :from AND :to AND ${where}
         AND (:unit IS NULL OR v.unit IN (SELECT unit FROM unit_above WHERE above = :unit))
        ORDER BY v.occurredOn, v.unit, v.no LIMIT 2000`,
    ),
  ]),
);

const byId = confidential<{ id: string }, VisitLine>(`${VISITS} AND v.visitId = :id`);

const ofSession = confidential<{ session: string }, VisitLine>(
  `${VISITS} AND v.session = :session ORDER BY v.no`,
);

const counts = confidential<{ sessions: string }, SessionCount>(
  `SELECT v.session, count(*) AS visits, sum(v.people) AS people FROM visits v
    WHERE {mine-visit v} AND v.session IN (SELECT value FROM json_each(:sessions)) GROUP BY v.session`,
);

const inside = (line: VisitLine): VisitRow => visitRow(line, true);

@QueryHandler(WalledVisits)
export class WalledVisitsHandler implements IQueryHandler<WalledVisits> {
  constructor(private readonly reads: ConfidentialReads) {}

  async execute({ actor, period: { from, to, unit }, list }: WalledVisits): Promise<readonly VisitRow[]> {
    const query = inPeriod[list];
    if (!query) return [];
    return this.reads
      .as(actor, 'visit.read')
      .all(query, { from, to, unit: unit ?? null })
      .map(inside);
  }
}

@QueryHandler(WalledVisitById)
export class WalledVisitByIdHandler implements IQueryHandler<WalledVisitById> {
  constructor(private readonly reads: ConfidentialReads) {}

  async execute({ actor, visitId }: WalledVisitById): Promise<VisitRow | undefined> {
    const line = this.reads.as(actor, 'visit.read').one(byId, { id: visitId });
    return line && inside(line);
  }
}

@QueryHandler(WalledSessionVisits)
export class WalledSessionVisitsHandler implements IQueryHandler<WalledSessionVisits> {
  constructor(private readonly reads: ConfidentialReads) {}

  async execute({ actor, sessionId }: WalledSessionVisits): Promise<readonly VisitRow[]> {
    return this.reads.as(actor, 'visit.read').all(ofSession, { session: sessionId }).map(inside);
  }
}

@QueryHandler(WalledSessionCounts)
export class WalledSessionCountsHandler implements IQueryHandler<WalledSessionCounts> {
  constructor(private readonly reads: ConfidentialReads) {}

  async execute({ actor, sessionIds }: WalledSessionCounts): Promise<readonly SessionCount[]> {
    return this.reads.as(actor, 'visit.read').all(counts, { sessions: JSON.stringify(sessionIds) });
  }
}
