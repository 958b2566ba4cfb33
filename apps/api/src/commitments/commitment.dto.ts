import { EntryDto } from '../http/entry.dto.js';
import { Day, Text } from '../http/fields.js';

export class NoteProgressDto extends EntryDto {
  @Text({ description: 'What has been done', max: 2_000 })
  note!: string;
}

export class FulfilCommitmentDto extends EntryDto {
  @Text({ description: 'What shows that it is done', max: 2_000 })
  evidence!: string;
}

export class RescheduleCommitmentDto extends EntryDto {
  @Day({ description: 'The new date' })
  dueOn!: string;

  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

export class CancelCommitmentDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}
