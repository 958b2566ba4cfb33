import { Injectable } from '@nestjs/common';
import { Clock, localDate, present } from '#kernel';
import type { VisitPeriod } from '#views';
import { Day, Text } from '../http/fields.js';

export class PeriodDto {
  @Day({ description: 'First day (từ ngày); the first of this month when absent', optional: true })
  tu?: string;

  @Day({ description: 'Last day (đến ngày); the last of the month of the first when absent', optional: true })
  den?: string;

  @Text({ description: 'Unit and everything below it (đơn vị)', max: 80, optional: true })
  dv?: string;
}

/** A period as a page asks for it. */
@Injectable()
export class Periods {
  constructor(private readonly clock: Clock) {}

  read({ tu, den, dv }: PeriodDto): VisitPeriod {
    const from = localDate(tu ?? `${this.clock.today().slice(0, 7)}-01`);
    const to = localDate(den ?? lastOfMonth(from));
    return { from, to, ...present({ unit: dv }) };
  }
}

const lastOfMonth = (day: string): string => {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
};
