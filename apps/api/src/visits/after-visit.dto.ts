import { EntryDto } from '../http/entry.dto.js';
import { OneOf, Text } from '../http/fields.js';
import { WAYS } from './log-visit.dto.js';
import { PeriodDto } from './period.dto.js';

const FIELDS = ['summary', 'field', 'people', 'order', 'receivedBy'] as const;
export const LISTS = ['all', 'refused', 'owed', 'late', 'groups'] as const;

export class VisitsDto extends PeriodDto {
  @OneOf({
    description: 'Refused ones, those to whom something is owed, late entries, large groups',
    values: LISTS,
    optional: true,
  })
  loc?: (typeof LISTS)[number];
}

export class CorrectVisitDto extends EntryDto {
  @OneOf({ description: 'What was written down wrongly', values: FIELDS })
  field!: (typeof FIELDS)[number];

  @Text({ description: 'What is right', max: 2_000 })
  to!: string;

  @Text({ description: 'Why', max: 500 })
  reason!: string;
}

export class AnswerVisitDto extends EntryDto {
  @Text({ description: 'The answer, without personal data', max: 4_000 })
  text!: string;

  @OneOf({ description: 'How it was given', values: WAYS })
  way!: (typeof WAYS)[number];

  @Text({ description: 'Number of the paper', max: 80, optional: true })
  documentNo?: string;
}

export class RefusalNoticeDto extends EntryDto {
  @Text({ description: 'Number of the notice (Mẫu 01/TCD)', max: 80 })
  documentNo!: string;

  @Text({ description: 'Clause as printed; that of the ground when absent', max: 60, optional: true })
  clause?: string;
}

export class LinkLetterDto extends EntryDto {
  @Text({ description: 'Letter, or minutes of the oral statement', max: 80 })
  letterId!: string;
}
