import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Clock, addDays, daysBetween, localDate, type LocalDate } from '#kernel';
import { LawBook } from '#law';
import { scoped, ScopedReads, type ScopedRead } from '../scoped-read.js';
import type { ProgrammeEntry } from './programmes.query.js';

/** What the last review of a case decided (rà soát), from the registers of kind `backlog-review`. */
export type CaseReview = Readonly<{ on: LocalDate; decision: string; newDate?: LocalDate }>;

/** vấn đề tồn đọng, điểm nóng: an open case with what makes it one. */
export type BacklogRow = Readonly<{
  caseId: string;
  code: string;
  kind: string;
  unitName: string;
  summary: string;
  receivedOn: LocalDate;
  ageDays: number;
  people: number;
  visits: number;
  /** đoàn đông người */
  group: boolean;
  repeated: boolean;
  review: CaseReview | null;
}>;

/** Open for so many days or longer, oldest first; those of a group or with repeat visits are the hot ones. At most 500. */
export class Backlog extends Query<
  Readonly<{
    olderThan: number;
    open: number;
    hot: number;
    /** Looked at again in a register of reviews, whatever came of it. */
    reviewed: number;
    cases: readonly BacklogRow[];
  }>
> {
  constructor(
    readonly actor: Actor,
    readonly olderThan: number,
  ) {
    super();
  }
}

type BacklogLine = Pick<BacklogRow, 'caseId' | 'code' | 'kind' | 'summary' | 'people' | 'visits'> & {
  unit: string;
  unitName: string | null;
  receivedOn: string;
};

const backlog = scoped<{ before: string }, BacklogLine>(
  'duties.backlog',
  'case.read',
  `SELECT c.caseId, c.code, c.kind, c.unit, u.name AS unitName, c.summary, c.receivedOn, c.people,
          (SELECT count(*) FROM visits v WHERE v.caseId = c.caseId) AS visits
     FROM cases c LEFT JOIN units u ON u.id = c.unit
    WHERE {scope c.unit} AND c.open = 1 AND c.receivedOn <= :before`,
);

const reviews = scoped<Record<string, never>, { entries: string }>(
  'duties.reviews',
  'programme.read',
  `SELECT p.entries FROM programmes p WHERE {scope p.unit} AND p.kind = 'backlog-review'`,
);

/** The last review of each case, by the code of the case. */
const lastReviews = (read: ScopedRead): ReadonlyMap<string, CaseReview> => {
  const entries = read
    .all(reviews, {})
    .flatMap(({ entries: cell }) => JSON.parse(cell) as ProgrammeEntry[])
    .toSorted((one, other) => reviewedOn(one).localeCompare(reviewedOn(other)) || one.no - other.no);
  return new Map(
    entries.map((entry) => {
      const { caseCode, decision, newDate } = entry.values;
      const until = typeof newDate === 'string' ? { newDate: localDate(newDate) } : {};
      const review = { on: localDate(reviewedOn(entry)), decision: String(decision), ...until };
      return [String(caseCode).trim(), review] as const;
    }),
  );
};

const reviewedOn = ({ values }: ProgrammeEntry): string => String(values['reviewedOn']);

@QueryHandler(Backlog)
export class BacklogHandler implements IQueryHandler<Backlog> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  async execute({ actor, olderThan }: Backlog) {
    const today = this.clock.today();
    const { groupThreshold } = this.lawBook.current().ruleSet.settings;
    const read = this.reads.as(actor);
    const { lines, reviewOf } = read.snapshot(() => ({
      lines: read.all(backlog, { before: addDays(today, -olderThan) }),
      reviewOf: lastReviews(read),
    }));
    const cases = lines
      .map((line): BacklogRow => {
        const { caseId, code, kind, summary, people, visits } = line;
        const receivedOn = localDate(line.receivedOn);
        const flags = { group: people >= groupThreshold, repeated: visits > 1 };
        const what = { caseId, code, kind, unitName: line.unitName ?? line.unit, summary, people, visits };
        const age = { receivedOn, ageDays: daysBetween(receivedOn, today) };
        return { ...what, ...age, ...flags, review: reviewOf.get(code) ?? null };
      })
      .sort((one, other) => other.ageDays - one.ageDays || one.code.localeCompare(other.code));
    const hot = cases.filter(({ group, repeated }) => group || repeated).length;
    const reviewed = cases.filter(({ review }) => review !== null).length;
    return { olderThan, open: cases.length, hot, reviewed, cases: cases.slice(0, 500) };
  }
}
