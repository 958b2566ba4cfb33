import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { ScopedReads } from '../scoped-read.js';
import { daysSpent } from './days-spent.js';
import { rateRows } from './rate-rows.js';
import type { RateReport, RateParams } from './rates.types.js';

export type * from './rates.types.js';

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
