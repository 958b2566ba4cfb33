import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { addDays, Clock, daysBetween, dayOf, localDate, startOf, type LocalDate } from '#kernel';
import { LawBook } from '#law';

import { momentsAt, type Moments } from '../cases/due-state.js';
import { caseRow } from '../cases/select-case.js';
import { boardMark } from '../marks/list-marks.sql.js';
import { addMonths } from '../rates/months.js';
import { rateRows } from '../rates/rate-rows.js';

import { ScopedReads, type ScopedRead } from '../scoped-read.js';
import { archiveOf, type UnitMap } from '../units/unit-map.js';
import {
  commitmentFigures,
  commitmentsAhead,
  dialoguesAhead,
  figures,
  hotSpots,
  longestOverdue,
  openBefore,
  type FigureLine,
} from './board.sql.js';
import { heatTable } from './heat-table.js';
import type { BoardMonth, Upcoming, BoardReport } from './board.types.js';

export type * from './board.types.js';

/** bảng điều hành */
export class Board extends Query<BoardReport> {
  constructor(
    readonly actor: Actor,
    readonly unit?: string,
    readonly map: UnitMap = 'new',
  ) {
    super();
  }
}

const LONGEST = 7;
const MONTHS = 12;
const AHEAD_DAYS = 30;
const UPCOMING = 10;
const WEEK = 7;

@QueryHandler(Board)
export class BoardHandler implements IQueryHandler<Board> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
    private readonly law: LawBook,
  ) {}

  async execute({ actor, unit, map }: Board): Promise<BoardReport> {
    const read = this.reads.as(actor);
    const moments = momentsAt(this.law.current(), this.clock.now());
    const asked: Asked = { unit: unit ?? null, archive: archiveOf(map), map };
    return read.snapshot(() => {
      const months = lastMonths(read, moments.today, asked);
      return {
        asOf: moments.now,
        today: moments.today,
        figures: {
          ...caseFigures(read, asked, moments),
          onTime: onTime(months),
          commitments: promises(read, asked, moments),
        },
        longestOverdue: read
          .all(longestOverdue[map], { ...within(asked), now: moments.now, limit: LONGEST })
          .map((line) => caseRow(line, moments)),
        hotSpots: heatTable(read.all(hotSpots[map], { ...within(asked), now: moments.now })),
        months,
        upcoming: upcoming(read, asked, moments.today),
        mark: boardMark(read),
      };
    });
  }
}

type Asked = Readonly<{ unit: string | null; archive: 0 | 1; map: UnitMap }>;

const within = ({ unit, archive }: Asked): Pick<Asked, 'unit' | 'archive'> => ({ unit, archive });

type CaseFigures = Pick<BoardReport['figures'], 'overdue' | 'dueSoon' | 'open'>;

const NO_FIGURES: FigureLine = { open: 0, overdue: 0, oldestDue: null, soon: 0, soonUnassigned: 0 };

const caseFigures = (read: ScopedRead, asked: Asked, moments: Moments): CaseFigures => {
  const line =
    read.one(figures[asked.map], { ...within(asked), now: moments.now, before: moments.later }) ?? NO_FIGURES;
  const weekAgo = startOf(addDays(moments.today, 1 - WEEK));
  const oldestDays = line.oldestDue === null ? 0 : daysBetween(dayOf(line.oldestDue), moments.today);
  return {
    overdue: { count: line.overdue, oldestDays },
    dueSoon: { count: line.soon, unassigned: line.soonUnassigned },
    open: {
      count: line.open,
      lastWeek: read.one(openBefore[asked.map], { ...within(asked), instant: weekAgo })?.n ?? 0,
    },
  };
};

const promises = (
  read: ScopedRead,
  asked: Asked,
  { today }: Moments,
): BoardReport['figures']['commitments'] =>
  read.one(commitmentFigures, { ...within(asked), today }) ?? { open: 0, late: 0 };

const lastMonths = (read: ScopedRead, today: LocalDate, { unit, map }: Asked): readonly BoardMonth[] => {
  const to = today.slice(0, 7);
  const from = addMonths(to, 1 - MONTHS);
  return rateRows(read, { by: 'month', from, to, map, ...(unit !== null && { unit }) }).map(
    ({ key: month, label: _label, ...counts }) => ({ month, ...counts }),
  );
};

const onTime = (months: readonly BoardMonth[]): BoardReport['figures']['onTime'] => {
  const fraction = (month: BoardMonth | undefined): { n: number; of: number } => {
    const n = month?.closedOnTime ?? 0;
    return { n, of: n + (month?.closedLate ?? 0) };
  };
  return { ...fraction(months.at(-1)), previous: fraction(months.at(-2)) };
};

/** Late promises first, then what comes, by day. */
const upcoming = (read: ScopedRead, asked: Asked, today: LocalDate): readonly Upcoming[] => {
  const to = addDays(today, AHEAD_DAYS);
  const dialogues = read
    .all(dialoguesAhead, { ...within(asked), from: today, to })
    .map(({ dialogueId: id, code, heldOn, title, place, status: state }): Upcoming => {
      const on = localDate(heldOn);
      return { kind: 'dialogue', id, code, on, title, place, state, days: daysBetween(today, on) };
    });
  const commitments = read
    .all(commitmentsAhead, { ...within(asked), to })
    .map(({ commitmentId: id, code, dueOn, text: title }): Upcoming => {
      const on = localDate(dueOn);
      const state = on < today ? 'late' : 'open';
      return { kind: 'commitment', id, code, on, title, state, days: daysBetween(today, on) };
    });
  return [...dialogues, ...commitments].sort((a, b) => (a.on < b.on ? -1 : 1)).slice(0, UPCOMING);
};
