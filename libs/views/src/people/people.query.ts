import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate, type LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';

/** What is known about a subject without knowing who it is. */
export type PersonRow = Readonly<{
  subjectId: string;
  visits: number;
  lastSeenOn?: LocalDate;
  /** Within the actor's scope, newest first. */
  caseIds: readonly string[];
}>;

/** For each subject asked for and seen in the actor's units; the others are left out. */
export class People extends Query<readonly PersonRow[]> {
  constructor(
    readonly actor: Actor,
    readonly subjectIds: readonly string[],
  ) {
    super();
  }
}

const visitsOf = scoped<{ subjectId: string }, { visits: number; lastSeenOn: string | null }>(
  'person.visits',
  'people.search',
  `SELECT count(*) AS visits, max(v.occurredOn) AS lastSeenOn
     FROM visits v WHERE {scope v.unit} AND v.subjectId = :subjectId`,
);

const casesOf = scoped<{ subjectId: string }, { caseId: string }>(
  'person.cases',
  'people.search',
  `SELECT c.caseId FROM cases c
    WHERE {scope c.unit} AND c.subjectId = :subjectId AND c.open >= 0 ORDER BY c.n DESC`,
);

@QueryHandler(People)
export class PeopleHandler implements IQueryHandler<People> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, subjectIds }: People): Promise<readonly PersonRow[]> {
    const read = this.reads.as(actor);
    return read.snapshot(() =>
      subjectIds.flatMap((subjectId) => {
        const { visits, lastSeenOn } = read.one(visitsOf, { subjectId }) ?? { visits: 0, lastSeenOn: null };
        const caseIds = read.all(casesOf, { subjectId }).map(({ caseId }) => caseId);
        if (visits + caseIds.length === 0) return [];
        return {
          subjectId,
          visits,
          caseIds,
          ...(lastSeenOn !== null && { lastSeenOn: localDate(lastSeenOn) }),
        };
      }),
    );
  }
}
