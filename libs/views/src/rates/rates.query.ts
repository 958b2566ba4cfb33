import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { ScopedReads } from '../scoped-read.js';
import { daysSpent } from './days-spent.js';
import { rateRows } from './rate-rows.js';

export type RateGroup = 'month' | 'unit' | 'field' | 'kind' | 'channel';

/** Counts only: whoever prints a percentage has its numerator and denominator at hand. */
export type RateRow = Readonly<{
  key: string;
  label: string;
  openAtStart: number;
  received: number;
  closed: number;
  openAtEnd: number;
  /** Of those received in the period, how many are closed by now. */
  cohortClosed: number;
  closedOnTime: number;
  closedLate: number;
  /** Days of 86,400 s from reception to closing, over those closed in the period. */
  median?: number;
  p90?: number;
}>;

export type RateReport = Readonly<{
  rows: readonly RateRow[];
  /** The two definitions as fractions of the counts above. */
  definitions: Readonly<Record<'period' | 'cohort', { vi: string; en: string }>>;
}>;

export type RateParams = Readonly<{
  by: RateGroup;
  unit?: string;
  /** `YYYY-MM`, first and last month, Asia/Ho_Chi_Minh. */
  from: string;
  to: string;
}>;

/** tỷ lệ giải quyết */
export class Rates extends Query<RateReport> {
  constructor(
    readonly actor: Actor,
    readonly params: RateParams,
  ) {
    super();
  }
}

export const RATE_DEFINITIONS: RateReport['definitions'] = {
  period: {
    vi: 'Đã giải quyết trong kỳ / (tồn đầu kỳ + tiếp nhận trong kỳ)',
    en: 'Closed in the period / (open at its start + received in it)',
  },
  cohort: {
    vi: 'Số đã giải quyết đến nay của các hồ sơ tiếp nhận trong kỳ / tiếp nhận trong kỳ',
    en: 'Of the cases received in the period, those closed by now / received in it',
  },
};

@QueryHandler(Rates)
export class RatesHandler implements IQueryHandler<Rates> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, params }: Rates): Promise<RateReport> {
    const read = this.reads.as(actor);
    return read.snapshot(() => {
      const days = daysSpent(read, params);
      const rows = rateRows(read, params).map((row) => ({ ...row, ...days.get(row.key) }));
      return { rows, definitions: RATE_DEFINITIONS };
    });
  }
}
