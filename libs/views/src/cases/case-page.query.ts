import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Clock, localDate } from '#kernel';
import { LawBook } from '#law';
import { scoped, ScopedReads, type ScopedRead } from '../scoped-read.js';
import { clocksOf } from './case-clocks.js';
import type { CaseRow } from './case-row.js';
import { momentsAt } from './due-state.js';
import { CASE_COLUMNS, CASE_NAMES, caseRow, type CaseLine } from './select-case.js';
import type { Related, CaseDetail } from './case-page.types.js';

export type * from './case-page.types.js';

/** One case by stream name or code; undefined when it is absent or out of the actor's scope. */
export class CasePage extends Query<CaseDetail | undefined> {
  constructor(
    readonly actor: Actor,
    /** `complaint-<id>`, `petition-<id>`, or the code that people use. */
    readonly caseId: string,
  ) {
    super();
  }
}

/** Several cases by stream name, in that order; those out of scope are left out. */
export class CasesById extends Query<readonly CaseRow[]> {
  constructor(
    readonly actor: Actor,
    readonly caseIds: readonly string[],
  ) {
    super();
  }
}

const byId = scoped<{ id: string }, CaseLine>(
  'case.by-id',
  'case.read',
  `SELECT ${CASE_COLUMNS} FROM cases c ${CASE_NAMES}
    WHERE {scope c.unit} AND c.caseId = :id AND c.open >= 0`,
);

const byCode = scoped<{ code: string }, CaseLine>(
  'case.by-code',
  'case.read',
  `SELECT ${CASE_COLUMNS} FROM cases c ${CASE_NAMES}
    WHERE {scope c.unit} AND c.code = :code AND c.open >= 0 ORDER BY c.n LIMIT 1`,
);

type RelatedLine = { id: string; code: string | null; day: string; text: string };

const visitsAbout = scoped<{ id: string }, RelatedLine>(
  'case.visits',
  'visit.read',
  `SELECT v.visitId AS id, NULL AS code, v.occurredOn AS day, v.summary AS text
     FROM visits v WHERE {scope v.unit} AND v.caseId = :id ORDER BY v.occurredOn`,
);

const lettersRaising = scoped<{ id: string }, RelatedLine>(
  'case.letters',
  'letter.read',
  `SELECT l.letterId AS id, l.code, l.receivedOn AS day, l.summary AS text
     FROM letters l WHERE {scope l.unit} AND l.caseId = :id`,
);

/** The line of a case by stream name or code, for an actor who may see it. */
export const findCase = (read: ScopedRead, caseId: string): CaseLine | undefined =>
  read.one(byId, { id: caseId }) ?? read.one(byCode, { code: caseId });

@QueryHandler(CasePage)
export class CasePageHandler implements IQueryHandler<CasePage> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
    private readonly law: LawBook,
  ) {}

  async execute({ actor, caseId }: CasePage): Promise<CaseDetail | undefined> {
    const read = this.reads.as(actor);
    return read.snapshot(() => {
      const line = findCase(read, caseId);
      if (!line) return undefined;
      return {
        case: caseRow(line, momentsAt(this.law.current(), this.clock.now())),
        revision: line.revision,
        origin: { kind: line.originKind, ref: line.originRef },
        ...(line.outcome !== null && { outcome: line.outcome }),
        deadlines: clocksOf(line),
        related: [
          ...read.all(visitsAbout, { id: line.caseId }).map((found) => related('visit', found)),
          ...read.all(lettersRaising, { id: line.caseId }).map((found) => related('letter', found)),
        ],
      };
    });
  }
}

@QueryHandler(CasesById)
export class CasesByIdHandler implements IQueryHandler<CasesById> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
    private readonly law: LawBook,
  ) {}

  async execute({ actor, caseIds }: CasesById): Promise<readonly CaseRow[]> {
    const read = this.reads.as(actor);
    const moments = momentsAt(this.law.current(), this.clock.now());
    return read.snapshot(() =>
      caseIds.flatMap((id) => read.all(byId, { id })).map((line) => caseRow(line, moments)),
    );
  }
}

const related = (kind: Related['kind'], { id, code, day, text }: RelatedLine): Related => ({
  kind,
  id,
  ...(code !== null && { code }),
  on: localDate(day),
  text,
});
