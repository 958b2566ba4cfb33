import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Clock, fractionText, type LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { DisclosureRecord, RecommendationRecord } from './register-records.js';

type Named = { unitName: string | null };

/** Of those whose day came or that were done, the share done by it. */
export type OnTime = Readonly<{ due: number; onTime: number; text: string }>;

export type DisclosureRow = Omit<DisclosureRecord, 'due' | 'until' | 'ways' | 'broadcasts' | 'questions'> &
  Readonly<{
    unitName: string;
    due: DeadlineFact | null;
    until: DeadlineFact | null;
    ways: readonly string[];
    broadcasts: readonly LocalDate[];
    /** Days running of the longest series of broadcasts. */
    broadcastDays: number;
    questions: readonly Readonly<{ no: number; on: LocalDate; question: string; answer?: string }>[];
    late: boolean;
  }>;

export type RecommendationRow = Omit<RecommendationRecord, 'reply'> &
  Readonly<{ unitName: string; reply: DeadlineFact | null; late: boolean }>;

/** công khai: decided on these days, newest first, at most 500. */
export class Disclosures extends Query<Readonly<{ onTime: OnTime; disclosures: readonly DisclosureRow[] }>> {
  constructor(
    readonly actor: Actor,
    readonly from: LocalDate,
    readonly to: LocalDate,
  ) {
    super();
  }
}

/** kiến nghị of boards of the people received on these days, newest first, at most 500. */
export class Recommendations extends Query<
  Readonly<{ onTime: OnTime; recommendations: readonly RecommendationRow[] }>
> {
  constructor(
    readonly actor: Actor,
    readonly from: LocalDate,
    readonly to: LocalDate,
  ) {
    super();
  }
}

type Days = { from: string; to: string };

const shown = scoped<Days, DisclosureRecord & Named>(
  'disclosures',
  'disclosure.read',
  `SELECT d.*, u.name AS unitName FROM disclosures d LEFT JOIN units u ON u.id = d.unit
    WHERE {scope d.unit} AND d.decidedOn >= :from AND d.decidedOn <= :to
    ORDER BY d.decidedOn DESC, d.disclosureId DESC LIMIT 500`,
);

const received = scoped<Days, RecommendationRecord & Named>(
  'recommendations',
  'recommendation.read',
  `SELECT r.*, u.name AS unitName FROM recommendations r LEFT JOIN units u ON u.id = r.unit
    WHERE {scope r.unit} AND r.receivedOn >= :from AND r.receivedOn <= :to
    ORDER BY r.receivedOn DESC, r.recommendationId DESC LIMIT 500`,
);

const factOf = (cell: string | null): DeadlineFact | null =>
  cell === null ? null : (JSON.parse(cell) as DeadlineFact);

/** Acts without a statutory day are in no figure. */
const onTimeOf = (
  rows: readonly Readonly<{ due: DeadlineFact | null; on: string | null }>[],
  today: LocalDate,
): OnTime => {
  const counted = rows.filter(({ due, on }) => due !== null && (on !== null || due.due < today));
  const onTime = counted.filter(({ due, on }) => due !== null && on !== null && on <= due.due).length;
  return { due: counted.length, onTime, text: fractionText({ n: onTime, of: counted.length }, 1) };
};

const isLate = (due: DeadlineFact | null, on: string | null, today: LocalDate): boolean =>
  due !== null && (on ?? today) > due.due;

const DAY_MS = 86_400_000;

const longestRun = (days: readonly string[]): number => {
  let longest = 0;
  let run = 0;
  days.forEach((day, index) => {
    const before = days[index - 1];
    run = before !== undefined && Date.parse(day) - Date.parse(before) === DAY_MS ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
};

@QueryHandler(Disclosures)
export class DisclosuresHandler implements IQueryHandler<Disclosures> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, from, to }: Disclosures) {
    const today = this.clock.today();
    const disclosures = this.reads
      .as(actor)
      .all(shown, { from, to })
      .map((line): DisclosureRow => {
        const due = factOf(line.due);
        const broadcasts = JSON.parse(line.broadcasts) as LocalDate[];
        return {
          ...line,
          unitName: line.unitName ?? line.unit,
          due,
          until: factOf(line.until),
          ways: JSON.parse(line.ways) as string[],
          broadcasts,
          broadcastDays: longestRun(broadcasts),
          questions: JSON.parse(line.questions) as DisclosureRow['questions'],
          late: line.status !== 'withdrawn' && isLate(due, line.publishedOn, today),
        };
      });
    const standing = disclosures.filter(({ status }) => status !== 'withdrawn');
    const rows = standing.map(({ due, publishedOn }) => ({ due, on: publishedOn }));
    return { onTime: onTimeOf(rows, today), disclosures };
  }
}

@QueryHandler(Recommendations)
export class RecommendationsHandler implements IQueryHandler<Recommendations> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, from, to }: Recommendations) {
    const today = this.clock.today();
    const recommendations = this.reads
      .as(actor)
      .all(received, { from, to })
      .map((line): RecommendationRow => {
        const reply = factOf(line.reply);
        const late = line.status !== 'withdrawn' && isLate(reply, line.answeredOn, today);
        return { ...line, unitName: line.unitName ?? line.unit, reply, late };
      });
    const standing = recommendations.filter(({ status }) => status !== 'withdrawn');
    const rows = standing.map(({ reply, answeredOn }) => ({ due: reply, on: answeredOn }));
    return { onTime: onTimeOf(rows, today), recommendations };
  }
}
