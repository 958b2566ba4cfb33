import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, localDate, present, refuse, type LocalDate } from '#kernel';
import type { VisitRow } from '#views';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { Day, Text } from '../http/fields.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { VisitsDto } from './after-visit.dto.js';
import { LogVisitDto } from './log-visit.dto.js';
import { PeriodDto, Periods } from './period.dto.js';
import { VisitBook } from './visit-book.js';
import { VisitDesk, type LoggedVisit } from './visit-desk.js';
import { VisitNames, type BookedVisit, type ShownVisit } from './visit-names.js';

export class VisitDayDto {
  @Day({ description: 'Day (ngày); today when absent', optional: true })
  ngay?: string;

  @Text({ description: 'Unit and everything below it (đơn vị)', max: 80, optional: true })
  dv?: string;
}

/** What the paper says that the citizen takes home (giấy biên nhận, Mẫu 02/TCD). */
type Receipt = Readonly<{
  unit: string;
  unitName: string;
  code: string;
  receivedOn: LocalDate;
  name: string | null;
  /** `HH:mm`, Asia/Ho_Chi_Minh, where it was written down. */
  at?: string;
  desk: string;
  summary: string;
  documents: VisitRow['documents'];
}>;

/** lượt tiếp: the reception desk and its book. */
@ApiTags('visits')
@Controller('visits')
export class VisitsController {
  constructor(
    private readonly desk: VisitDesk,
    private readonly book: VisitBook,
    private readonly names: VisitNames,
    private readonly periods: Periods,
    private readonly clock: Clock,
  ) {}

  @Act('visit.log', '', 'Log a reception; it may raise a case', 201)
  log(@Body() dto: LogVisitDto, @AsAuthor() by: Author): Promise<LoggedVisit> {
    return this.desk.log(dto, by);
  }

  @Get()
  @Policy('visit.read')
  @ApiOperation({ summary: 'The reception book of a day' })
  async day(
    @Query() { ngay, dv }: VisitDayDto,
    @By() { actor }: Caller,
  ): Promise<{ day: LocalDate; visits: readonly ShownVisit[]; total: number }> {
    const day = ngay === undefined ? this.clock.today() : localDate(ngay);
    const rows = await this.book.day(actor, day, dv);
    const visits = await this.names.show(actor, rows);
    return { day, visits, total: visits.length };
  }

  @Get('period')
  @Policy('visit.read')
  @ApiOperation({ summary: 'The reception book of a period (Mẫu 03/TCD) and the lists cut from it' })
  async period(
    @Query() query: VisitsDto,
    @By() { actor }: Caller,
  ): Promise<{ from: LocalDate; to: LocalDate; visits: readonly ShownVisit[]; total: number }> {
    const { from, to, ...where } = this.periods.read(query);
    const rows = await this.book.period(actor, { from, to, ...where }, query.loc);
    const visits = await this.names.show(actor, rows);
    return { from, to, visits, total: visits.length };
  }

  @Get('book')
  @Policy('visit.read')
  @ApiOperation({
    summary:
      'The reception book of a period for print: with address and identity card, for who may know them',
  })
  async printed(
    @Query() query: PeriodDto,
    @By() { actor }: Caller,
  ): Promise<{ from: LocalDate; to: LocalDate; visits: readonly BookedVisit[]; total: number }> {
    const { from, to, ...where } = this.periods.read(query);
    const rows = await this.book.period(actor, { from, to, ...where });
    const visits = await this.names.forBook(actor, rows);
    return { from, to, visits, total: visits.length };
  }

  @Get(':id/receipt')
  @Policy('visit.read')
  @ApiOperation({ summary: 'The receipt for the papers handed over' })
  async receipt(@Param('id') id: string, @By() { actor }: Caller): Promise<Receipt> {
    const visit = (await this.book.find(actor, id)) ?? refuse<EdgeRefusal>('not-found');
    const [shown] = await this.names.show(actor, [visit]);
    const { unit, unitName, code, visitId, occurredOn, summary, documents, startedAt, desk } = visit;
    return {
      unit,
      unitName,
      code: code ?? visitId,
      receivedOn: occurredOn,
      name: shown?.name ?? null,
      ...present({ at: startedAt }),
      desk,
      summary,
      documents: documents.filter(({ shown: onlyShown }) => !onlyShown),
    };
  }
}
