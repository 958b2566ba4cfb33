import { localDate, present, type LocalDate } from '#kernel';
import { Day, Part, Text, Whole } from './fields.js';

/** điều chỉnh số liệu: what lets a fact into a period whose report is closed. */
export class AdjustmentDto {
  @Text({ description: 'Why the closed report did not know of it; without personal data', max: 500 })
  reason!: string;

  @Text({ description: 'Number of the paper that allows it', max: 100, example: '15/TTr-UBND' })
  documentNo!: string;
}

/** What every entry of a fact says beside the fact itself. */
export class EntryDto {
  @Day({ description: 'Day on the paper, Asia/Ho_Chi_Minh; not in the future' })
  occurredOn!: string;

  @Text({ description: 'Why it is entered more than 5 working days late', max: 500, optional: true })
  lateReason?: string;

  @Part({
    description:
      'Needed for a day of a period whose report is closed (else 409 `entry.period-closed`): the closed report stays, the next one lists the adjustment. Kept only where it is needed',
    type: () => AdjustmentDto,
    optional: true,
  })
  adjustment?: AdjustmentDto;

  @Whole({
    description: 'Revision that the user saw; another one now is a conflict (409)',
    min: -1,
    max: 1_000_000,
    optional: true,
  })
  expectedRevision?: number;
}

export type Entry = Readonly<{ occurredOn: LocalDate; lateReason?: string }>;

export const toEntry = ({ occurredOn, lateReason }: EntryDto): Entry => ({
  occurredOn: localDate(occurredOn),
  ...present({ lateReason }),
});
