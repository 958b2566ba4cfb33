import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import type { LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import { VISITS, visitRow, type VisitLine, type VisitRow } from './visit-row.js';

/** `owed`: an answer or a notice is still due. `refused`, `late`: what the inspector looks at. */
export type VisitList = 'all' | 'refused' | 'owed' | 'late' | 'groups';

export type VisitPeriod = Readonly<{ from: LocalDate; to: LocalDate; unit?: string }>;

/** Visits of a period, oldest first, at most 2,000: the reception book and the lists cut from it. */
export class Visits extends Query<readonly VisitRow[]> {
  constructor(
    readonly actor: Actor,
    readonly period: VisitPeriod,
    readonly list: VisitList = 'all',
  ) {
    super();
  }
}

/** lượt tiếp of one session of a head, in order of their numbers. */
export class SessionVisits extends Query<readonly VisitRow[]> {
  constructor(
    readonly actor: Actor,
    readonly sessionId: string,
  ) {
    super();
  }
}

/** How many visits about a case there were up to and on a day: the next one is one more. */
export class VisitsAboutCase extends Query<number> {
  constructor(
    readonly actor: Actor,
    readonly caseId: string,
    readonly until: LocalDate,
  ) {
    super();
  }
}

/** What each list takes, as SQL over `visits v`. */
export const WHERE: Readonly<Record<VisitList, string>> = {
  all: '1',
  refused: 'v.ground IS NOT NULL',
  owed: 'v.owedBy IS NOT NULL',
  late: 'v.lateReason IS NOT NULL',
  groups: 'v.largeGroup = 1',
};

type PeriodParams = { from: string; to: string; unit: string | null };

const list = (name: VisitList) =>
  scoped<PeriodParams, VisitLine>(
    `visits.${name}`,
    'visit.read',
    `${VISITS} WHERE {scope v.unit} AND v.occurredOn BETWEEN :from AND :to AND ${WHERE[name]}
       AND (:unit IS NULL OR v.unit IN (SELECT unit FROM unit_above WHERE above = :unit))
      ORDER BY v.occurredOn, v.unit, v.no LIMIT 2000`,
  );

const LISTS = {
  all: list('all'),
  refused: list('refused'),
  owed: list('owed'),
  late: list('late'),
  groups: list('groups'),
};

const ofSession = scoped<{ session: string }, VisitLine>(
  'visits.of-session',
  'visit.read',
  `${VISITS} WHERE {scope v.unit} AND v.session = :session ORDER BY v.no`,
);

const aboutCase = scoped<{ caseId: string; until: string }, { n: number }>(
  'visits.about-case',
  'visit.read',
  `SELECT count(*) AS n FROM visits v WHERE {scope +v.unit} AND v.caseId = :caseId AND v.occurredOn <= :until`,
);

@QueryHandler(Visits)
export class VisitsHandler implements IQueryHandler<Visits> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, period: { from, to, unit }, list: name }: Visits): Promise<readonly VisitRow[]> {
    return this.reads
      .as(actor)
      .all(LISTS[name], { from, to, unit: unit ?? null })
      .map((line) => visitRow(line));
  }
}

@QueryHandler(SessionVisits)
export class SessionVisitsHandler implements IQueryHandler<SessionVisits> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, sessionId }: SessionVisits): Promise<readonly VisitRow[]> {
    return this.reads
      .as(actor)
      .all(ofSession, { session: sessionId })
      .map((line) => visitRow(line));
  }
}

@QueryHandler(VisitsAboutCase)
export class VisitsAboutCaseHandler implements IQueryHandler<VisitsAboutCase> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, caseId, until }: VisitsAboutCase): Promise<number> {
    return this.reads.as(actor).one(aboutCase, { caseId, until })?.n ?? 0;
  }
}
