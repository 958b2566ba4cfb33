import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, present } from '#kernel';
import { Board, Rates, type BoardReport, type RateReport } from '#views';
import { CaseRows, type ShownCase } from '../cases/case-rows.js';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { ViewLag } from '../http/view-lag.js';
import { invalidRequestField } from '../http/invalid-request.js';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { BoardDto, GROUPS, RatesDto } from './leader.dto.js';

type ShownBoard = Omit<BoardReport, 'longestOverdue' | 'hotSpots'> &
  Readonly<{
    lagMs: number;
    longestOverdue: readonly ShownCase[];
    hotSpots: Omit<BoardReport['hotSpots'], 'fields'> & { fields: readonly { code: string; name: string }[] };
  }>;

const MONTHS_SHOWN = 12;
const MOST_MONTHS = 120;

/** What a leader looks at (điều hành): what is late, where, and whether it gets better. */
@ApiTags('leader')
@Controller()
export class LeaderController {
  constructor(
    private readonly queries: QueryBus,
    private readonly caseRows: CaseRows,
    private readonly lag: ViewLag,
    private readonly clock: Clock,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  @Get('board')
  @Policy('board.read')
  @ApiOperation({ summary: 'The leader’s board' })
  async board(@Query() { dv, map }: BoardDto, @By() { actor }: Caller): Promise<ShownBoard> {
    const board = await this.queries.execute(new Board(actor, dv, map));
    return {
      ...board,
      lagMs: await this.lag.ms(),
      longestOverdue: await this.caseRows.show(actor, board.longestOverdue),
      hotSpots: {
        ...board.hotSpots,
        fields: board.hotSpots.fields.map((code) => ({ code, name: this.catalogues.fieldName(code) })),
      },
    };
  }

  @Get('rates')
  @Policy('rates.read')
  @ApiOperation({ summary: 'Resolution rates as fractions, by both definitions' })
  async rates(@Query() dto: RatesDto, @By() { actor }: Caller): Promise<RateReport> {
    const to = dto.den ?? this.clock.today().slice(0, 7);
    const from = dto.tu ?? monthsBefore(to, MONTHS_SHOWN - 1);
    if (from > to || monthsBefore(to, MOST_MONTHS) > from) throw invalidRequestField('tu', 'range');
    const by = GROUPS[dto.theo ?? 'thang'];
    const report = await this.queries.execute(
      new Rates(actor, { by, from, to, ...present({ unit: dto.dv, map: dto.map }) }),
    );
    return by === 'field' ? { ...report, rows: report.rows.map((row) => this.named(row)) } : report;
  }

  /** A row without a field keeps the word that the report has for it. */
  private named<Row extends Readonly<{ key: string; label: string }>>(row: Row): Row {
    const label = this.catalogues.fieldName(row.key);
    return label === row.key ? row : { ...row, label };
  }
}

/** @param month `YYYY-MM` */
const monthsBefore = (month: string, count: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
};
