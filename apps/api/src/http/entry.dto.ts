import { localDate, present, type LocalDate } from '#kernel';
import { Day, Text, Whole } from './fields.js';

/** What every entry of a fact says beside the fact itself. */
export class EntryDto {
  @Day({ description: 'Day on the paper, Asia/Ho_Chi_Minh; not in the future' })
  occurredOn!: string;

  @Text({ description: 'Why it is entered more than 5 working days late', max: 500, optional: true })
  lateReason?: string;

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
