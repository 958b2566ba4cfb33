import { EntryDto } from '../http/entry.dto.js';
import { Text } from '../http/fields.js';

/** An entry about a paper that has a number (số văn bản). */
export class PaperDto extends EntryDto {
  @Text({ description: 'Number of the document', max: 80 })
  documentNo!: string;
}

export class ComplaintReasonDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}
