import { Day, OneOf, Text } from '../http/fields.js';

const MAPS = ['old', 'new'] as const;
const YES = ['1'] as const;

export class ReportDto {
  @Day({ description: 'First day of the period' })
  from!: string;

  @Day({ description: 'Last day of the period, inclusive' })
  to!: string;

  @Text({
    description: 'Unit, with everything below it; the caller’s own when absent',
    max: 80,
    optional: true,
  })
  unit?: string;

  @Text({
    description: 'Form set, e.g. `tt-01-2024`; the one in force on the last day when absent',
    max: 40,
    optional: true,
  })
  formSet?: string;

  @Text({ description: 'Only this form, e.g. `01/XLD`', max: 20, optional: true })
  form?: string;

  @Day({ description: 'Cut-off before the end of the period', optional: true })
  asOf?: string;

  @OneOf({ description: 'Units as they were, or as they are now', values: MAPS, optional: true })
  map?: (typeof MAPS)[number];

  @Text({
    description: 'Position in the log up to which facts count; its head when absent',
    max: 40,
    optional: true,
  })
  at?: string;

  @OneOf({ description: 'Also a line for each unit right below', values: YES, optional: true })
  lines?: '1';
}

export class CellDto extends ReportDto {
  @Text({ description: 'Code of the column', max: 10 })
  column!: string;
}

export class PeriodsOfYearDto {
  @Text({ description: 'Reporting year, four digits; this one when absent', min: 4, max: 4, optional: true })
  year?: string;
}

export class PreparePeriodDto {
  @Day({ description: 'First day of the period' })
  from!: string;

  @Day({ description: 'Last day of the period, inclusive; it must be over' })
  to!: string;

  @Text({ description: 'Unit; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @Text({
    description: 'Form set; the one in force on the last day when absent',
    max: 40,
    optional: true,
  })
  formSet?: string;

  @OneOf({ description: 'Units as they were, or as they are now', values: MAPS, optional: true })
  map?: (typeof MAPS)[number];
}

class PeriodIdDto {
  @Text({ description: 'Id of the period, as the list gives it', max: 200 })
  periodId!: string;
}

export class ConfirmPeriodDto extends PeriodIdDto {
  @Text({ description: 'Hash of the report that was looked at (SHA-256, hex)', min: 64, max: 64 })
  hash!: string;
}

export class PeriodReasonDto extends PeriodIdDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

export class PeriodListDto {
  @Text({ description: 'Only of this unit', max: 80, optional: true })
  unit?: string;
}
