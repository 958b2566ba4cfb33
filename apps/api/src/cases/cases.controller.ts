import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { refuse } from '#kernel';
import { CaseHistory, CasePage, Queue, type History, type Mark, type QueueCounts } from '#views';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { ViewLag } from '../http/view-lag.js';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { CasePages, type ShownCasePage } from './case-pages.js';
import { CaseRows, type ShownCase } from './case-rows.js';
import { HistoryDto, toMoment } from './history.dto.js';
import { QueueDto, toQueue } from './queue.dto.js';

type ShownQueue = Readonly<{
  rows: readonly ShownCase[];
  counts: QueueCounts;
  total: number;
  next?: string;
  position: string;
  mark: Mark;
  lagMs: number;
}>;

/** hồ sơ: the queue, one case, and everything that ever happened to it. */
@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly caseRows: CaseRows,
    private readonly casePages: CasePages,
    private readonly lag: ViewLag,
  ) {}

  @Get()
  @Policy('case.read')
  @ApiOperation({ summary: 'The queue: a page of cases, and counts for the tabs' })
  async queue(@Query() dto: QueueDto, @By() { actor }: Caller): Promise<ShownQueue> {
    const page = await this.queries.execute(new Queue(actor, toQueue(dto, actor.userId)));
    const rows = await this.caseRows.show(actor, page.rows);
    return { ...page, rows, lagMs: await this.lag.ms() };
  }

  @Get(':case')
  @Policy('case.read')
  @ApiOperation({ summary: 'One case, by id or code' })
  async page(@Param('case') id: string, @By() { actor }: Caller): Promise<ShownCasePage> {
    const page = await this.queries.execute(new CasePage(actor, id));
    return page ? this.casePages.show(actor, page) : refuse<EdgeRefusal>('not-found');
  }

  @Get(':case/history')
  @Policy('case.history')
  @ApiOperation({ summary: 'Every event of a case, and its state at a moment' })
  async history(
    @Param('case') id: string,
    @Query() dto: HistoryDto,
    @By() { actor }: Caller,
  ): Promise<History> {
    const history = await this.queries.execute(new CaseHistory(actor, id, toMoment(dto)));
    return history ?? refuse<EdgeRefusal>('not-found');
  }
}
