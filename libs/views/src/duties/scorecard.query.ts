import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { owedBy, type DutyFact, type DutyWorld } from '#duties';
import { fractionText } from '#kernel';
import { LawBook } from '#law';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { DutyQuestion } from './duties.query.js';
import { dutyWorld } from './duty-world.js';

/** So many of so many, with the fraction as text. */
export type Share = Readonly<{ n: number; of: number; text: string }>;

/** dân biết, dân bàn, dân làm, dân kiểm tra, dân thụ hưởng: what one unit did of each. */
export type UnitScore = Readonly<{
  unit: string;
  unitName: string;
  /** dân biết: disclosures made public on time, of those that were due. */
  know: Share;
  /** dân bàn: dialogues and conferences held, of those owed; and the opinions given there that were dealt with. */
  discuss: Share;
  opinions: Share;
  /** dân làm: promises kept by their day, of those whose day came. */
  carryOut: Share;
  /** dân kiểm tra, giám sát: recommendations of boards of the people answered on time. */
  check: Share;
  /** dân thụ hưởng: authors of petitions content with the answer, of those who said so or not. */
  enjoy: Share;
}>;

/** Each unit in scope for which there is anything to say, and all of them together. */
export class Scorecard extends Query<
  Readonly<{ units: readonly UnitScore[]; whole: Omit<UnitScore, 'unit' | 'unitName'> }>
> {
  constructor(
    readonly actor: Actor,
    readonly question: DutyQuestion,
  ) {
    super();
  }
}

type Days = { from: string; to: string; asOf: string };
type Line = { unit: string; n: number; of: number };

/** Due by law and due on these days; one that is late and not yet done counts as due. */
const onTime = (name: string, action: 'disclosure.read' | 'recommendation.read', parts: Parts) =>
  scoped<Days, Line>(
    name,
    action,
    `SELECT r.unit, count(*) AS "of", count(*) FILTER (WHERE r.${parts.done} <= r.${parts.due} ->> 'due') AS n
       FROM ${parts.table} r
      WHERE {scope r.unit} AND r.status <> 'withdrawn' AND r.${parts.begun} BETWEEN :from AND :to
        AND r.${parts.due} IS NOT NULL
        AND (r.${parts.done} <= :asOf OR r.${parts.due} ->> 'due' < :asOf)
      GROUP BY r.unit`,
  );

type Parts = Readonly<{ table: string; begun: string; due: string; done: string }>;

const known = onTime('scorecard.know', 'disclosure.read', {
  table: 'disclosures',
  begun: 'decidedOn',
  due: 'due',
  done: 'publishedOn',
});

const checked = onTime('scorecard.check', 'recommendation.read', {
  table: 'recommendations',
  begun: 'receivedOn',
  due: 'reply',
  done: 'answeredOn',
});

const opinionsGiven = scoped<Days, Line>(
  'scorecard.opinions',
  'duty.read',
  `SELECT d.unit, count(*) AS "of", count(*) FILTER (WHERE o.status <> 'open') AS n
     FROM opinions o JOIN dialogues d ON d.dialogueId = o.dialogueId
    WHERE {scope d.unit} AND d.heldOn BETWEEN :from AND :to AND d.heldOn <= :asOf
    GROUP BY d.unit`,
);

const promisesDue = scoped<Days, Line>(
  'scorecard.promises',
  'commitment.read',
  `WITH days AS (
     SELECT m.unit, m.status, m.endedOn, said.value ->> 'dueOn' AS dueOn,
            lead(said.value ->> 'on') OVER (PARTITION BY m.commitmentId ORDER BY said.key) AS movedOn
       FROM commitments m, json_each(m.dues) said
      WHERE {scope m.unit} AND m.status <> 'cancelled' AND said.value ->> 'on' <= :asOf)
   SELECT unit, count(*) AS "of", count(*) FILTER (WHERE status = 'fulfilled' AND endedOn <= dueOn) AS n
     FROM days
    WHERE (movedOn IS NULL OR movedOn > dueOn) AND dueOn BETWEEN :from AND :to
      AND (dueOn < :asOf OR endedOn <= :asOf)
    GROUP BY unit`,
);

const contentWith = scoped<Days, Line>(
  'scorecard.enjoy',
  'case.read',
  `SELECT c.unit, count(*) AS "of", count(*) FILTER (WHERE s.satisfied = 1) AS n
     FROM cases c JOIN satisfactions s ON s.caseId = c.caseId
    WHERE {scope c.unit} AND s.answeredOn BETWEEN :from AND :to AND s.answeredOn <= :asOf
    GROUP BY c.unit`,
);

/** Meetings held of those owed, by the unit in whose scope each establishment lies. */
const meetings = (world: DutyWorld, question: DutyQuestion): readonly Line[] => {
  const { asOf } = question;
  const families = new Set(
    world.rules.filter(({ evidence }) => evidence.startsWith('dialogue.')).map(({ family }) => family),
  );
  const facts = new Map<string, DutyFact[]>();
  for (const fact of world.facts) {
    const own = facts.get(fact.establishment);
    if (own) own.push(fact);
    else facts.set(fact.establishment, [fact]);
  }
  return world.establishments.map((establishment) => {
    const own = { ...world, facts: facts.get(establishment.id) ?? [] };
    const duties = [...families].flatMap((family) => owedBy(establishment, family, question, asOf, own));
    const sum = (of: 'owed' | 'held'): number => duties.reduce((all, duty) => all + duty[of], 0);
    return { unit: establishment.unit, n: sum('held'), of: sum('owed') };
  });
};

const PARTS = ['know', 'discuss', 'opinions', 'carryOut', 'check', 'enjoy'] as const;

const share = (lines: readonly Line[], unit?: string): Share => {
  const own = lines.filter((line) => unit === undefined || line.unit === unit);
  const n = own.reduce((all, line) => all + line.n, 0);
  const of = own.reduce((all, line) => all + line.of, 0);
  return { n, of, text: fractionText({ n, of }, 1) };
};

type Lines = Readonly<Record<(typeof PARTS)[number], readonly Line[]>>;

const scores = (lines: Lines, unit?: string): Omit<UnitScore, 'unit' | 'unitName'> => ({
  know: share(lines.know, unit),
  discuss: share(lines.discuss, unit),
  opinions: share(lines.opinions, unit),
  carryOut: share(lines.carryOut, unit),
  check: share(lines.check, unit),
  enjoy: share(lines.enjoy, unit),
});

const names = scoped<Record<string, never>, { id: string; name: string }>(
  'scorecard.units',
  'duty.read',
  'SELECT u.id, u.name FROM units u WHERE {scope u.id}',
);

@QueryHandler(Scorecard)
export class ScorecardHandler implements IQueryHandler<Scorecard> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly lawBook: LawBook,
  ) {}

  async execute({ actor, question }: Scorecard) {
    const read = this.reads.as(actor);
    const { from, to, asOf } = question;
    const days = { from, to, asOf };
    return read.snapshot(() => {
      const lines: Lines = {
        know: read.all(known, days),
        discuss: meetings(dutyWorld(read, this.lawBook.current(), asOf), question),
        opinions: read.all(opinionsGiven, days),
        carryOut: read.all(promisesDue, days),
        check: read.all(checked, days),
        enjoy: read.all(contentWith, days),
      };
      const spoken = new Set(
        PARTS.flatMap((part) => lines[part].filter(({ of }) => of > 0).map(({ unit }) => unit)),
      );
      const units = read
        .all(names, {})
        .filter(({ id }) => spoken.has(id))
        .map(({ id, name }) => ({ unit: id, unitName: name, ...scores(lines, id) }))
        .toSorted((one, other) => one.unitName.localeCompare(other.unitName, 'vi'));
      return { units, whole: scores(lines) };
    });
  }
}
