import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, localDate, refuse, type LocalDate } from '#kernel';
import { VisitById, VisitDay, type VisitRow } from '#views';
import { fieldName } from '../catalogues/catalogues.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { Day, Text } from '../http/fields.js';
import { Citizens } from '../people/citizens.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { LogVisitDto } from './log-visit.dto.js';
import { VisitDesk, type LoggedVisit } from './visit-desk.js';

export class VisitDayDto {
  @Day({ description: 'Day (ngày); today when absent', optional: true })
  ngay?: string;

  @Text({ description: 'Unit and everything below it (đơn vị)', max: 80, optional: true })
  dv?: string;
}

type ShownVisit = Omit<VisitRow, 'subjectId'> & Readonly<{ name: string | null; fieldName: string }>;

/** What the paper says that the citizen takes home (giấy biên nhận, Mẫu 02/TCD). */
type Receipt = Readonly<{
  unit: string;
  unitName: string;
  code: string;
  receivedOn: LocalDate;
  name: string | null;
  summary: string;
  documents: VisitRow['documents'];
}>;

/** lượt tiếp: the reception desk and its book. */
@ApiTags('visits')
@Controller('visits')
export class VisitsController {
  constructor(
    private readonly desk: VisitDesk,
    private readonly queries: QueryBus,
    private readonly citizens: Citizens,
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
    const rows = await this.queries.execute(new VisitDay(actor, day, dv));
    const names = await this.citizens.names(actor, rows);
    const visits = rows.map(({ subjectId: _, ...row }, at) => ({
      ...row,
      name: names[at] ?? null,
      fieldName: fieldName(row.field),
    }));
    return { day, visits, total: visits.length };
  }

  @Get(':id/receipt')
  @Policy('visit.read')
  @ApiOperation({ summary: 'The receipt for the papers handed over' })
  async receipt(@Param('id') id: string, @By() { actor }: Caller): Promise<Receipt> {
    const visit = (await this.queries.execute(new VisitById(actor, id))) ?? refuse<EdgeRefusal>('not-found');
    const [name] = await this.citizens.names(actor, [visit]);
    const { unit, unitName, code, visitId, occurredOn, summary, documents } = visit;
    return {
      unit,
      unitName,
      code: code ?? visitId,
      receivedOn: occurredOn,
      name: name ?? null,
      summary,
      documents,
    };
  }
}
