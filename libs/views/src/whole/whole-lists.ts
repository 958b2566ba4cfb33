import type { Actor } from '#access';
import type { Clock } from '#kernel';
import type { LawBook } from '#law';
import type { CaseRow } from '../cases/case-row.js';
import { momentsAt } from '../cases/due-state.js';
import { decodeCursor, filterParams } from '../cases/queue-filter.js';
import { queueCounts, queuePage } from '../cases/queue.sql.js';
import type { QueueParams } from '../cases/queue.types.js';
import { caseRow } from '../cases/select-case.js';
import type { LetterList } from '../letters/letter-lists.js';
import { letterRow } from '../letters/letter-row.js';
import type { LetterRow } from '../letters/letters.types.js';
import { ScopedRead } from '../scoped-read.js';
import type { ViewReader } from '../sqlite/view-reader.js';
import type { VisitList, VisitPeriod } from '../visits/visit-lists.query.js';
import { visitRow, type VisitRow } from '../visits/visit-row.js';
import { wholeLetters, wholeVisits } from './whole-queries.js';

/** One of the lists with what narrows it, as its page asks for it. */
export type WholeList =
  | Readonly<{ list: 'cases'; params: QueueParams }>
  | Readonly<{ list: 'letters'; of: LetterList }>
  | Readonly<{ list: 'visits'; of: VisitList; period: VisitPeriod }>;

type Rows = { cases: CaseRow; letters: LetterRow; visits: VisitRow };

type Asked<Name extends WholeList['list']> = Extract<WholeList, { list: Name }>;

/** SQLite: as many as there are. */
const NO_LIMIT = -1;

/** Lists from their first row to their last, of the ordinary views alone: none of them knows of a denunciation. */
export class WholeLists {
  constructor(
    private readonly reader: ViewReader,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  /** How many rows there are now for this actor. */
  count(actor: Actor, asked: WholeList): number {
    return new OpenLists(new ScopedRead(this.reader, actor), this.clock, this.laws).count(asked);
  }

  /** Everything that `use` reads is true of one moment. It reads over a connection of its own, and one list. */
  async atOneMoment<Answer>(actor: Actor, use: (lists: OpenLists) => Promise<Answer>): Promise<Answer> {
    const reader = this.reader.standing();
    try {
      return await use(new OpenLists(new ScopedRead(reader, actor), this.clock, this.laws));
    } finally {
      reader.close();
    }
  }
}

export class OpenLists {
  /** The log position up to which the rows are true. */
  readonly position: string;

  constructor(
    private readonly read: ScopedRead,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {
    this.position = read.position();
  }

  count(asked: WholeList): number {
    switch (asked.list) {
      case 'cases': {
        const filter = { ...filterParams(asked.params, this.moments()), me: this.read.actor.userId };
        return this.read.one(queueCounts(asked.params.status ?? 'open'), filter)?.total ?? 0;
      }
      case 'letters':
        return this.read.one(wholeLetters[asked.of].count, this.today())?.n ?? 0;
      case 'visits':
        return this.read.one(wholeVisits[asked.of].count, periodOf(asked.period))?.n ?? 0;
    }
  }

  /** In the order of the page, made as they are asked for. */
  *cases({ params }: Asked<'cases'>): Generator<Rows['cases']> {
    const moments = this.moments();
    const order = params.order ?? 'due';
    const [after, n] = decodeCursor(undefined, order);
    const query = queuePage(params.status ?? 'open', order, params.assignee);
    const filter = { ...filterParams(params, moments), after, n, limit: NO_LIMIT };
    for (const line of this.read.each(query, filter)) yield caseRow(line, moments);
  }

  *letters({ of }: Asked<'letters'>): Generator<Rows['letters']> {
    for (const line of this.read.each(wholeLetters[of].rows, this.today())) yield letterRow(line);
  }

  *visits({ of, period }: Asked<'visits'>): Generator<Rows['visits']> {
    for (const line of this.read.each(wholeVisits[of].rows, periodOf(period))) yield visitRow(line);
  }

  private moments() {
    return momentsAt(this.laws.current(), this.clock.now());
  }

  private today(): { today: string } {
    return { today: this.clock.today() };
  }
}

const periodOf = ({ from, to, unit }: VisitPeriod) => ({ from, to, unit: unit ?? null });
