import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Clock, refuse } from '#kernel';
import { formSetOn, periodsOf, type NamedPeriod, type ReportRefusal } from '#reports';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { ReportCell, type ShownCell } from './report-cell.js';
import { reportCsv } from './report-csv.js';
import { ReportDesk } from './report-desk.js';
import { CellDto, PeriodsOfYearDto, ReportDto } from './report.dto.js';
import { shown, type ShownReport } from './shown-report.js';

type FormList = Readonly<{
  /** The set in force today. */
  standard: string;
  formSets: readonly Readonly<{
    id: string;
    vi: string;
    validFrom: string;
    validTo?: string;
    forms: readonly Readonly<{ code: string; vi: string }>[];
  }>[];
  periods: readonly NamedPeriod[];
}>;

/** The official forms (biểu mẫu của Thanh tra Chính phủ). */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly desk: ReportDesk,
    private readonly cells: ReportCell,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('report.read')
  @ApiOperation({ summary: 'Forms of a period: every cell, identities, rates and backlog' })
  async report(@Query() dto: ReportDto, @By() by: Caller): Promise<ShownReport> {
    return shown(await this.desk.ask(dto, by), dto.form);
  }

  @Get('forms')
  @Policy('report.read')
  @ApiOperation({ summary: 'Form sets, their forms, and the periods of a year' })
  async forms(@Query() { year }: PeriodsOfYearDto): Promise<FormList> {
    const asked = Number(year ?? this.clock.today().slice(0, 4));
    const sets = await this.desk.formSets();
    return {
      standard: formSetOn(sets, this.clock.today()).id,
      formSets: sets.map(({ id, vi, validFrom, validTo, forms }) => ({
        id,
        vi,
        validFrom,
        ...(validTo !== undefined && { validTo }),
        forms: forms.map((form) => ({ code: form.code, vi: form.vi })),
      })),
      periods: periodsOf(Number.isInteger(asked) && asked > 1_945 ? asked : 2_026),
    };
  }

  @Get('cell')
  @Policy('report.read')
  @ApiOperation({ summary: 'What is behind the number in a cell' })
  async cell(@Query() dto: CellDto, @By() by: Caller): Promise<ShownCell> {
    const { form = refuse<ReportRefusal>('report.form-missing'), column } = dto;
    return this.cells.open(await this.desk.ask(dto, by), { form, column }, by);
  }

  @Get('csv')
  @Policy('report.read')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="bieu.csv"')
  @ApiOperation({ summary: 'One form as CSV' })
  async csv(@Query() dto: ReportDto, @By() by: Caller): Promise<string> {
    const { form = refuse<ReportRefusal>('report.form-missing') } = dto;
    return reportCsv(shown(await this.desk.ask(dto, by), form));
  }
}
