import { REPLY_ANSWERS, type ReplyAnswer } from '#letters';
import { EntryDto } from '../http/entry.dto.js';
import { OneOf, Text, Whole } from '../http/fields.js';

export class RecordReplyDto extends EntryDto {
  @Text({ description: 'Body that replied', max: 200 })
  from!: string;

  @Text({ description: 'Number of the document', max: 80 })
  documentNo!: string;

  @Text({ description: 'What it did', max: 1_000, optional: true })
  result?: string;
}

export class NotifyAuthorDto extends EntryDto {
  @OneOf({
    description: 'LTCD 28(1): a accepted, b takes longer, c refused, d sent on',
    values: REPLY_ANSWERS,
  })
  answer!: ReplyAnswer;

  @Text({ description: 'How: by letter, at the counter, by phone', max: 200 })
  way!: string;

  @Text({ description: 'Number of the document', max: 80, optional: true })
  documentNo?: string;
}

export class DocumentedDto extends EntryDto {
  @Text({ description: 'Number of the document', max: 80 })
  documentNo!: string;
}

export class KeepLetterDto extends EntryDto {
  @Whole({ description: 'Years, counted from the end of the time before', min: 1, max: 70 })
  years!: number;

  @Text({ description: 'Why', max: 1_000 })
  reason!: string;

  @Text({ description: 'Number of the document', max: 80, optional: true })
  documentNo?: string;
}

export class DestroyLetterDto extends DocumentedDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}
